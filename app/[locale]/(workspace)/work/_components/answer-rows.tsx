import { useTranslations } from "next-intl";
import { Said } from "@/components/comparison/said";
import { LocalisedText } from "@/components/layout/localised-text";
import { Moment } from "@/components/layout/moment";
import { addressWith } from "@/components/ui/address";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { AssessmentView } from "@/domain/view/assessment";

/** Answers of the comparison with what can be done about each: reply, or answer anew after a return. */
export function AnswerRows({ answers }: { answers: readonly AssessmentView[] }) {
  const t = useTranslations("assessment.rows");
  const words = useTranslations("vocabulary");
  return (
    <ol className="border-y border-rule">
      {answers.map((answer) => {
        const { id, country, criterion, state, decisions, replies } = answer;
        const returned = decisions.find(({ decision }) => decision === "return");
        const cell = { country: country.code, cell: `${country.code}-${criterion.code}` };
        return (
          <li
            key={id}
            className="grid gap-x-8 gap-y-2 border-b border-rule py-4 last:border-b-0 md:grid-cols-[13rem_1fr]"
          >
            <div className="space-y-1 text-sm">
              <Said cell={answer} />
              <p>
                <Chip tone={state === "published" ? "accent" : "soft"}>
                  {words(`assessmentStates.${state}`)}
                </Chip>
              </p>
              <p className="text-xs text-ink-soft">
                <Moment value={answer.recordedAt} />
              </p>
            </div>
            <div className="min-w-0 max-w-prose space-y-1">
              <p className="kicker">
                <LocalisedText text={country.name} isUnmarked />
                {` · ${criterion.code}`}
              </p>
              <p>
                <Link href={`/compare/${encodeURIComponent(criterion.code)}/${country.code.toLowerCase()}`}>
                  <LocalisedText text={criterion.question} />
                </Link>
              </p>
              <p className="line-clamp-3 text-sm text-ink-soft" lang={answer.language ?? undefined}>
                {answer.rationale}
              </p>
              {state === "returned" && returned?.rationale && (
                <blockquote className="border-l-3 border-alert bg-alert-wash px-4 py-2">
                  <p className="text-xs font-semibold">{t("returnReason")}</p>
                  <p className="whitespace-pre-line">{returned.rationale}</p>
                </blockquote>
              )}
              {replies.map((reply) => (
                <blockquote
                  key={reply.id}
                  className="border-l-3 border-rule-strong bg-paper-deep px-4 py-2 text-sm"
                >
                  <p className="text-xs font-semibold">{t("reply")}</p>
                  <p className="whitespace-pre-line">{reply.text}</p>
                </blockquote>
              ))}
              <p className="flex flex-wrap gap-x-5 text-sm">
                {answer.mayReply && (
                  <Link
                    href={`/work/assessments/${encodeURIComponent(id)}/reply`}
                    className="inline-block py-1"
                  >
                    {t(replies.length > 0 ? "replyAgain" : "replyTo")}
                  </Link>
                )}
                {state === "returned" && answer.isOwn && (
                  <Link href={addressWith("/compare/workbench", cell)} className="inline-block py-1">
                    {t("answerAgain")}
                  </Link>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
