import type { MeasureView, OpenedMeasure } from "@/domain/view/measure";

/** Of a measure as a page was made: what is sent along, so that both versions can be shown when somebody was quicker. */
export function openedMeasure(measure: MeasureView): OpenedMeasure {
  const { rowVersion, claimed, found, dueOn, isContinuing, bodies, changedAt } = measure;
  return { rowVersion, claimed, found, dueOn, isContinuing, bodies, changedAt };
}
