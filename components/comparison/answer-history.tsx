import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { EvidenceList } from "@/components/measure/evidence-list";
import { Cited } from "@/components/source/cited";
import { Chip } from "@/components/ui/chip";
import { DefinitionList } from "@/components/ui/definition-list";
import type { AssessmentView } from "@/domain/view/assessment";
import type { CriterionView } from "@/domain/view/comparison";
import { CellProvisions, CellReplies } from "./cell-basis";
import { Said } from "./said";

interface Props {
  answers: readonly AssessmentView[];
  totalCount: number;
  /** The one that stands on the day read as of; null: none. */
  standsId: string | null;
  criterion: Pick<CriterionView, "scale">;
}

/** Every answer of a cell, newest entry first, with both clocks and what became of it. */
export function AnswerHistory({ answers, totalCount, standsId, criterion }: Props) {
  const t = useTranslations("comparison.one");
  if (answers.length === 0) return <p className="text-ink-soft">{t("noHistory")}</p>;
  return (
    <>
      <p className="mb-4 max-w-prose text-ink-soft">{t("historyText")}</p>
      <ol>
        {answers.map((answer) => (
          <li key={answer.id} id={`answer-${answer.id}`} className="border-t border-rule py-4">
            <Answer answer={answer} isStanding={answer.id === standsId} criterion={criterion} />
          </li>
        ))}
      </ol>
      {totalCount > answers.length && (
        <p className="text-sm text-ink-soft">
          {t("moreHistory", { shown: answers.length, total: totalCount })}
        </p>
      )}
    </>
  );
}

interface AnswerProps extends Pick<Props, "criterion"> {
  answer: AssessmentView;
  isStanding: boolean;
}

function Answer({ answer, isStanding, criterion }: AnswerProps) {
  const t = useTranslations("comparison.one");
  const cell = useTranslations("comparison.cell");
  const words = useTranslations("vocabulary");
  const { value, state, validFrom, validFromBy, asOf, confidence, decisions } = answer;
  return (
    <div className="cell-text max-w-[52rem]">
      <p className="flex flex-wrap items-center gap-x-4">
        <Said cell={answer} />
        <Chip tone={state === "published" ? "accent" : "soft"}>{words(`assessmentStates.${state}`)}</Chip>
        {isStanding && <span className="text-xs font-semibold">{t("standsNow")}</span>}
      </p>
      {value !== null && (
        <p className="cell-scale">
          <LocalisedText text={criterion.scale[value]} isUnmarked />
        </p>
      )}
      <p>
        <PlainText language={answer.language}>{answer.rationale}</PlainText>
      </p>
      <CellProvisions provisions={answer.provisions} />
      <Cited citations={answer.citations} confidence={confidence === "text" ? "text" : "reported"} />
      <EvidenceList evidence={answer.evidence} />
      <CellReplies replies={answer.replies} />
      {answer.supersededById && <p className="text-sm">{t("corrected")}</p>}
      {answer.supersedesId && <p className="text-sm">{t("corrects")}</p>}
      <div className="w-full text-sm">
        <DefinitionList
          items={[
            {
              label: t("validFrom"),
              value: validFrom ? (
                <PartialDay value={validFrom} />
              ) : (
                <>
                  {t("validUnknown")} <PartialDay value={validFromBy} />
                </>
              ),
            },
            { label: cell("asOf"), value: asOf ? <PartialDay value={asOf} /> : cell("undated") },
            {
              label: t("recorded"),
              value: (
                <>
                  <Moment value={answer.recordedAt} />
                  {answer.recordedBy && <>, {answer.recordedBy}</>}
                  {confidence && <>, {words(`assessmentConfidences.${confidence}`)}</>}
                </>
              ),
            },
            {
              label: t("decisions"),
              value:
                decisions.length === 0 ? null : (
                  <ul>
                    {decisions.map(({ decision, rationale, recordedAt }) => (
                      <li key={decision}>
                        {words(`assessmentDecisions.${decision}`)}, <Moment value={recordedAt} />
                        {rationale && (
                          <>
                            {": "}
                            <PlainText>{rationale}</PlainText>
                          </>
                        )}
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      </div>
    </div>
  );
}
