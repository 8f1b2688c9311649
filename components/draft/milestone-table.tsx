import { useLocale, useTranslations } from "next-intl";
import type { LifeEntry } from "@/components/instrument/life-entry";
import { DatedLink } from "@/components/layout/dated-link";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { EvidenceList } from "@/components/measure/evidence-list";
import { Cited } from "@/components/source/cited";
import { DataTable } from "@/components/ui/data-table";
import { daysBetween, lastDayOf } from "@/domain/partial-date";
import type { MilestoneView } from "@/domain/view/instrument";
import { formatCount } from "@/lib/format/number";

/** What the line shows as a table: national and neutral name of a step or an event between them, day, days since the step before, source. */
export function MilestoneTable({ entries, caption }: { entries: readonly LifeEntry[]; caption: string }) {
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
          cell: ({ step, moment }) => (
            <div className="font-normal sm:min-w-40">
              {step ? <StepName step={step} /> : <DatedLink href={moment.href}>{moment.name}</DatedLink>}
            </div>
          ),
        },
        {
          key: "stage",
          header: t("stage"),
          cell: ({ step, moment }) =>
            step?.stage ? stages(step.stage) : soft(moment ? moment.kind : words("offLadder")),
        },
        {
          key: "day",
          header: t("day"),
          cell: ({ step, moment }) => {
            const { happenedOn } = step ?? moment;
            return (
              <>
                {happenedOn ? <PartialDay value={happenedOn} /> : soft(words("dayUnknown"))}
                {step?.kind === "planned" && (
                  <span className="block text-xs text-ink-soft">{kinds("planned")}</span>
                )}
              </>
            );
          },
        },
        {
          key: "days",
          header: t("days"),
          isNumeric: true,
          cell: (entry) => {
            const days = daysSinceBefore(entry, entries);
            return days === null ? soft(words("dayUnknown")) : formatCount(days, locale);
          },
        },
        {
          key: "source",
          header: t("source"),
          cell: ({ step }) => (step ? <StepSources step={step} /> : soft(t("onItsPage"))),
        },
      ]}
      rows={entries}
      rowKey={({ step, moment }) => (step ?? moment).id}
    />
  );
}

function StepName({ step: { nationalName, stage, isSuperseded } }: { step: MilestoneView }) {
  const words = useTranslations("instrument");
  const stages = useTranslations("vocabulary.stages");
  return (
    <>
      <span className={isSuperseded ? "line-through" : undefined}>
        {nationalName ? <PlainText>{nationalName}</PlainText> : stage ? stages(stage) : words("unnamedStep")}
      </span>
      {isSuperseded && <span className="block text-xs text-ink-soft">{words("superseded")}</span>}
    </>
  );
}

function StepSources({ step: { note, citations, evidence, confidence } }: { step: MilestoneView }) {
  return (
    <div className="max-w-prose text-sm">
      {note && <PlainText>{note}</PlainText>}
      <EvidenceList evidence={evidence} />
      {(citations.length > 0 || evidence.length === 0) && (
        <div>
          <Cited citations={citations} confidence={confidence} />
        </div>
      )}
    </div>
  );
}

/** Whole days from the dated step before it, counted between the last days each may mean; 0 for the first. */
function daysSinceBefore(entry: LifeEntry, all: readonly LifeEntry[]): number | null {
  const { happenedOn } = entry.step ?? entry.moment;
  if (!happenedOn) return null;
  const before = all
    .slice(0, all.indexOf(entry))
    .findLast(({ step }) => step?.happenedOn && !step.isSuperseded && step.kind === "held")?.step;
  return before?.happenedOn
    ? Math.max(0, daysBetween(lastDayOf(before.happenedOn), lastDayOf(happenedOn)))
    : 0;
}
