import { type Action, type Actor, can } from "@/domain/permissions";
import type { MeasureItem } from "@/domain/view/measure";

const forms = [
  { action: "progress.report", path: "report" },
  { action: "finding.record", path: "finding" },
  { action: "deadline.move", path: "deadline" },
  { action: "measure.assign", path: "bodies" },
] as const satisfies { action: Action; path: string }[];

export type MeasureForm = (typeof forms)[number]["path"];

/** The forms this person may open for a measure. */
export function formsFor(actor: Actor, measure: Pick<MeasureItem, "countryCode" | "bodies">): MeasureForm[] {
  const subject = {
    countryCode: measure.countryCode,
    organisationIds: measure.bodies.map(({ id }) => id),
  };
  return forms.filter(({ action }) => can(actor, action, subject)).map(({ path }) => path);
}

/** Countries in which this person may do something, of those given. */
export const countriesWhere = (actor: Actor, action: Action, codes: readonly string[]) =>
  codes.filter((countryCode) => can(actor, action, { countryCode }));
