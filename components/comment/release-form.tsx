"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import type { Posting } from "@/lib/client/posted";

interface Props {
  commentId: string;
  /** Where the comment is read. */
  href: string;
  /** Released before, or just now without script. */
  isReleased: boolean;
  posting: Posting;
}

/** Lets everybody read a comment, after one more look. */
export function ReleaseForm({ commentId, href, isReleased, posting }: Props) {
  const t = useTranslations("forms.release");
  return (
    <EntryForm
      name={`release:${commentId}`}
      path={`/comments/${encodeURIComponent(commentId)}/release`}
      submitLabel={t("submit")}
      posting={posting}
      sent={() => <SentPanel title={t("sent")} actions={<LinkButton href={href}>{t("back")}</LinkButton>} />}
    >
      {() => <p>{t(isReleased ? "already" : "cannotBeUndone")}</p>}
    </EntryForm>
  );
}
