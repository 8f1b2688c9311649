import { useLocale, useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { EvidenceList } from "@/components/measure/evidence-list";
import { Cited } from "@/components/source/cited";
import { DataTable } from "@/components/ui/data-table";
import { daysBetween, lastDayOf } from "@/domain/partial-date";
import type { MilestoneView } from "@/domain/view/instrument";
import { formatCount } from "@/lib/format/number";

/** The steps that the line shows, as a table: national and neutral name, day, days since the step before, source. */
export function MilestoneTable({
  milestones,
  caption,
}: {
  milestones: readonly MilestoneView[];
  caption: string;
}) {
  const t = useTranslations("draft.steps");
  const words = useTranslations("instrument");
  const stages = useTranslations("vocabulary.stages");
  const kinds = useTranslations("vocabulary.milestoneKinds");
  const locale = useLocale();
  const soft = (text: string) => <span className="text-sm text-ink-soft">{text}</span>;
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        {
          key: "step",
          header: t("step"),
          cell: ({ nationalName, stage, isSuperseded }) => (
            <div className="font-normal sm:min-w-40">
              <span className={isSuperseded ? "line-through" : undefined}>
                {nationalName ? (
                  <PlainText>{nationalName}</PlainText>
                ) : stage ? (
                  stages(stage)
                ) : (
                  words("unnamedStep")
                )}
              </span>
              {isSuperseded && <span className="block text-xs text-ink-soft">{words("superseded")}</span>}
            </div>
          ),
        },
        {
          key: "stage",
          header: t("stage"),
          cell: ({ stage }) => (stage ? stages(stage) : soft(words("offLadder"))),
        },
        {
          key: "day",
          header: t("day"),
          cell: ({ happenedOn, kind }) => (
            <>
              {happenedOn ? <PartialDay value={happenedOn} /> : soft(words("dayUnknown"))}
              {kind === "planned" && <span className="block text-xs text-ink-soft">{kinds("planned")}</span>}
            </>
          ),
        },
        {
          key: "days",
          header: t("days"),
          isNumeric: true,
          cell: (step) => {
            const days = daysSinceBefore(step, milestones);
            return days === null ? soft(words("dayUnknown")) : formatCount(days, locale);
          },
        },
        {
          key: "source",
          header: t("source"),
          cell: ({ note, citations, evidence, confidence }) => (
            <div className="max-w-prose text-sm">
              {note && <PlainText>{note}</PlainText>}
              <EvidenceList evidence={evidence} />
              {(citations.length > 0 || evidence.length === 0) && (
                <div>
                  <Cited citations={citations} confidence={confidence} />
                </div>
              )}
            </div>
          ),
        },
      ]}
      rows={milestones}
      rowKey={({ id }) => id}
    />
  );
}

/** Whole days from the dated step before it, counted between the last days each may mean; 0 for the first. */
function daysSinceBefore(step: MilestoneView, all: readonly MilestoneView[]): number | null {
  if (!step.happenedOn) return null;
  const before = all
    .slice(0, all.indexOf(step))
    .findLast((each) => each.happenedOn !== null && !each.isSuperseded && each.kind === "held");
  return before?.happenedOn
    ? Math.max(0, daysBetween(lastDayOf(before.happenedOn), lastDayOf(step.happenedOn)))
    : 0;
}
