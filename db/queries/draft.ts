import { isDraft, plannedSteps } from "../../domain/draft";
import { Failure } from "../../domain/failure";
import { happenedBy } from "../../domain/partial-date";
import type { DraftView } from "../../domain/view/draft";
import type { InstrumentView } from "../../domain/view/instrument";
import { draftStandings } from "./draft-standing";
import { getInstrument } from "./instrument";
import { proceduresOf } from "./procedures";
import { dayOf, type Scope } from "./scope";

/** What is known of a draft beyond the instrument it is: where it stands, what is planned, and how its State makes laws. */
export async function getDraftOf(scope: Scope, instrument: InstrumentView): Promise<DraftView> {
  const standing = await draftStandings(scope, [instrument]);
  const procedures = await proceduresOf(scope, [instrument.countryCode]);
  const stands = standing(instrument.id);
  if (!stands) throw new Failure("not_found", "not_found");
  const { id, countryCode, country, kind, number, title, isPublished } = instrument;
  const steps = instrument.milestones
    .filter((step) => !step.isSuperseded)
    .map((step) => ({ ...step, happenedBy: happenedBy(step.happenedOn, step.recordedAt) }));
  return {
    ...stands,
    id,
    countryCode,
    country,
    kind,
    number,
    title,
    isPublished,
    planned: plannedSteps(steps, dayOf(scope)).map(({ happenedBy: _by, ...step }) => step),
    procedure: procedures(countryCode),
  };
}

/** One draft; `not_found` also for an instrument that is none on the day asked about. */
export async function getDraft(scope: Scope, id: string): Promise<DraftView> {
  const instrument = await getInstrument(scope, id);
  if (!isDraft(instrument)) throw new Failure("not_found", "not_found");
  return getDraftOf(scope, instrument);
}
