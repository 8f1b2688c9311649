import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { Actor } from "@/domain/permissions";
import type { FollowKind } from "@/domain/vocabulary";

interface Props {
  /** null: a visitor, who is shown nothing. */
  actor: Actor | null;
  kind: FollowKind;
  subjectId: string;
}

/** Leads to where this can be followed, or followed no longer. */
export function FollowLink({ actor, kind, subjectId }: Props) {
  const t = useTranslations("reminder.follows");
  if (!actor) return null;
  return (
    <LinkButton tone="secondary" href={`/work/follow?kind=${kind}&id=${encodeURIComponent(subjectId)}`}>
      {t("follow")}
    </LinkButton>
  );
}
