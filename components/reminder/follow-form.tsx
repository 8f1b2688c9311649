"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import type { FollowKind } from "@/domain/vocabulary";
import type { Posting } from "@/lib/client/posted";

interface Props {
  kind: FollowKind;
  subjectId: string;
  /** The row by which it is followed already. */
  followId: string | null;
  posting: Posting;
}

/** Begins or ends following one thing. */
export function FollowForm({ kind, subjectId, followId, posting }: Props) {
  const t = useTranslations("reminder.follows");
  const isFollowed = followId !== null;
  return (
    <EntryForm
      name={`follow:${kind}:${subjectId}`}
      path={isFollowed ? `/follows/${encodeURIComponent(followId)}/withdrawal` : "/follows"}
      posting={posting}
      submitLabel={t(isFollowed ? "stop" : "start")}
      sent={() => (
        <SentPanel
          title={t(isFollowed ? "stopped" : "started")}
          actions={<LinkButton href="/work/follows">{t("toFollows")}</LinkButton>}
        />
      )}
    >
      {() => (
        <>
          <p>{t(isFollowed ? "isFollowed" : "explain")}</p>
          {!isFollowed && (
            <>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="subjectId" value={subjectId} />
            </>
          )}
        </>
      )}
    </EntryForm>
  );
}
