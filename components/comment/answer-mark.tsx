import { useTranslations } from "next-intl";
import type { CommentAnswer } from "@/domain/vocabulary";

const shapes: Record<CommentAnswer, string> = {
  accepted: "M2 7.5 5.5 11 12 3",
  partly: "M2 7h10M7 7v0",
  rejected: "M3 3l8 8M11 3l-8 8",
};

/** What the drafting body said, by word and shape. */
export function AnswerMark({ answer }: { answer: CommentAnswer }) {
  const t = useTranslations("vocabulary.commentAnswers");
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold">
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor">
        <path d={shapes[answer]} strokeWidth="1.8" />
      </svg>
      {t(answer)}
    </span>
  );
}
