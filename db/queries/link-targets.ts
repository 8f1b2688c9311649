import { and, asc, eq, isNotNull, isNull, or } from "drizzle-orm";
import type { LinkTarget } from "../../domain/vocabulary";
import { criterion, instrument, measure, provision, version } from "../schema";
import { instrumentRef, measureRef } from "./measure-item";
import { type Scope, visible } from "./scope";

const offered = 500;

/** Things of one kind that may answer a recommendation to a State, of what the reader may see. One statement. */
export async function listLinkTargets(scope: Scope, countryCode: string, target: LinkTarget) {
  const { reader } = scope;
  if (target === "criterion") {
    const rows = await reader
      .select({ id: criterion.code, number: criterion.code, title: criterion.question })
      .from(criterion)
      .orderBy(asc(criterion.code))
      .limit(offered);
    return rows.map((row) => ({ ...row, heading: null }));
  }
  if (target === "instrument") {
    const rows = await reader
      .select(instrumentRef)
      .from(instrument)
      .where(and(eq(instrument.countryCode, countryCode), visible(scope, instrument)))
      .orderBy(asc(instrument.id))
      .limit(offered);
    return rows.map(({ id, number, title }) => ({ id, number, title, heading: null }));
  }
  if (target === "measure") {
    const rows = await reader
      .select(measureRef)
      .from(measure)
      .where(and(eq(measure.countryCode, countryCode), visible(scope, measure)))
      .orderBy(asc(measure.instrumentId), asc(measure.position))
      .limit(offered);
    return rows.map(({ id, number, text: title }) => ({ id, number, title, heading: null }));
  }
  const rows = await reader
    .select({ id: provision.id, number: provision.number, heading: provision.heading, of: instrumentRef })
    .from(provision)
    .innerJoin(instrument, eq(instrument.id, provision.instrumentId))
    .leftJoin(version, eq(version.id, provision.versionId))
    .where(
      and(
        eq(instrument.countryCode, countryCode),
        visible(scope, instrument),
        or(isNull(provision.versionId), isNotNull(version.hash)),
      ),
    )
    .orderBy(asc(provision.instrumentId), asc(provision.position))
    .limit(offered);
  return rows.map(({ id, number, heading, of }) => ({
    id,
    number: of.number,
    title: of.title,
    heading: [number, heading].filter(Boolean).join(" "),
  }));
}
