"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { commentAnswers } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";

interface Props {
  commentId: string;
  /** Where the comment is read. */
  href: string;
  posting: Posting;
}

/** What the drafting body answers to a comment, and why. */
export function ReplyForm({ commentId, href, posting }: Props) {
  const t = useTranslations("forms.reply");
  const answers = useChoices("commentAnswers", commentAnswers);
  const labels: Record<string, string> = { answer: t("answer"), reason: t("reason") };
  return (
    <EntryForm
      name={`reply:${commentId}`}
      path={`/comments/${encodeURIComponent(commentId)}/reply`}
      submitLabel={t("submit")}
      posting={posting}
      labels={(input) => labels[input]}
      sent={() => <SentPanel title={t("sent")} actions={<LinkButton href={href}>{t("back")}</LinkButton>} />}
    >
      {({ values, errorOf }) => (
        <>
          <RadioGroup
            name="answer"
            label={t("answer")}
            choices={answers}
            defaultValue={textIn(values, "answer")}
            error={errorOf("answer")}
          />
          <CountedTextArea
            name="reason"
            label={t("reason")}
            limit={5_000}
            rows={5}
            defaultValue={textIn(values, "reason")}
            error={errorOf("reason")}
          />
        </>
      )}
    </EntryForm>
  );
}
