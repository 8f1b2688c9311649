import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type Actor, can } from "@/domain/permissions";

interface Props {
  /** null: a visitor, who is shown nothing. */
  actor: Actor | null;
  recommendation: { id: string; countryCode: string };
}

/** What this person may do with a recommendation, as a link to the form. */
export function RecommendationActions({ actor, recommendation: { id, countryCode } }: Props) {
  const t = useTranslations("recommendation.link");
  if (!can(actor, "recommendation.link", { countryCode })) return null;
  return (
    <Link href={`/work/recommendations/${encodeURIComponent(id)}/link`} className="inline-block py-1">
      {t("title")}
    </Link>
  );
}
