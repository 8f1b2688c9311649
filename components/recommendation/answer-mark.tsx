import { useTranslations } from "next-intl";
import type { AnswerState } from "@/domain/vocabulary";

/** How far a recommendation is answered: an empty, a half or a whole circle, with words. */
export function AnswerMark({ answer }: { answer: AnswerState }) {
  const t = useTranslations("vocabulary.answerStates");
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" fill="none" strokeWidth="1.6">
        <circle
          cx="7"
          cy="7"
          r="5.5"
          stroke={answer === "unanswered" ? "var(--rule-strong)" : "var(--accent)"}
          strokeDasharray={answer === "unanswered" ? "2 2.3" : undefined}
          fill={answer === "answered" ? "var(--accent)" : "none"}
        />
        {answer === "partly_answered" && <path d="M7 1.5a5.5 5.5 0 0 0 0 11z" fill="var(--accent)" />}
      </svg>
      {t(answer)}
    </span>
  );
}
