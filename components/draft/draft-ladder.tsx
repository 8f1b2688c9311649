import { useLocale, useTranslations } from "next-intl";
import { StageLadder } from "@/components/charts/stage-ladder";
import type { Moment } from "@/components/instrument/life-entry";
import { MilestoneLine } from "@/components/instrument/milestone-line";
import { lifeLine } from "@/domain/life-line";
import { pickText } from "@/domain/localised";
import { firstDayOf } from "@/domain/partial-date";
import { stepFor } from "@/domain/procedure";
import type { DraftView } from "@/domain/view/draft";
import type { InstrumentView, MilestoneView } from "@/domain/view/instrument";
import type { Stage } from "@/domain/vocabulary";
import { MilestoneTable } from "./milestone-table";

interface Props {
  draft: DraftView;
  instrument: InstrumentView;
  moments?: readonly Moment[];
  onDay: string;
}

/** A draft's way as a line to scale with the table of the same; on a narrow screen one line from top to bottom. */
export function DraftLadder({ draft, instrument, moments = [], onDay }: Props) {
  const t = useTranslations("draft.ladder");
  const words = useTranslations("instrument");
  const stages = useTranslations("vocabulary.stages");
  const locale = useLocale();
  const milestones = inOrder(instrument.milestones);
  if (milestones.length === 0) return <p className="text-ink-soft">{words("noMilestones")}</p>;
  const entries = lifeLine(milestones, moments);
  const planned = new Set(draft.planned.map(({ id }) => id));
  const nationalNameOf = (stage: Stage) => {
    const step = stepFor(draft.procedure?.steps ?? [], stage);
    return step && pickText(step.name, locale, draft.country.nativeLanguage).text;
  };
  const nameOf = ({ nationalName, stage }: MilestoneView) =>
    nationalName ?? (stage ? (nationalNameOf(stage) ?? stages(stage)) : words("unnamedStep"));
  const drawn = milestones.filter(
    (step) => !step.isSuperseded && (step.kind === "held" || planned.has(step.id)),
  );
  const steps = drawn.map((step) => ({
    id: step.id,
    name: nameOf(step),
    stage: step.stage,
    isPlanned: step.kind === "planned",
    happenedOn: step.happenedOn,
  }));
  const undated = drawn.filter((step) => step.happenedOn === null);
  return (
    <>
      <StageLadder
        steps={steps}
        moments={moments.map((moment) => ({ ...moment, stage: null, isPlanned: false }))}
        onDay={onDay}
        isOpen={draft.state === "under_way"}
        label={t("label", { count: steps.length })}
      />
      {undated.length > 0 && (
        <p className="stage-ladder-wide mt-3 max-w-prose text-sm text-ink-soft">
          {t("undated", { steps: undated.map(nameOf).join("; ") })}
        </p>
      )}
      <div className="stage-ladder-wide mt-6">
        <MilestoneTable entries={entries} caption={t("table")} />
      </div>
      <div className="stage-ladder-narrow">
        <MilestoneLine entries={entries} />
      </div>
    </>
  );
}

/** By the first day each may mean, as the line draws them; those without a day last. */
const inOrder = (steps: readonly MilestoneView[]) => {
  const firstOf = ({ happenedOn }: MilestoneView) => (happenedOn ? firstDayOf(happenedOn) : "9999");
  return steps.toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0));
};
