import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { listed, type SheetValues } from "../../domain/batch/fields";
import type { StandingClaim } from "../../domain/batch/merge-report";
import type { Localised } from "../../domain/localised";
import { bodiesOfInstrument } from "../batch-reports";
import { measure, organisation, progress } from "../schema";
import { bodiesOf, pillarsOf } from "./attached";
import { type Scope, visible } from "./scope";

/** A measure as a sheet holds it. */
export interface SheetMeasure {
  id: string;
  rowVersion: number;
  isActive: boolean;
  /** The claim that stands; null: nobody has reported. */
  claim: (StandingClaim & { narrative: string }) | null;
  values: SheetValues;
}

const rowsAtOnce = 500;
const line = (text: string | null | undefined) =>
  (text ?? "").normalize("NFC").replace(/\r\n?/g, "\n").trim();

/** All measures of an instrument that the reader may see, in their order: three statements for each five hundred. */
export async function listSheetMeasures(scope: Scope, instrumentId: string): Promise<SheetMeasure[]> {
  const found: SheetMeasure[] = [];
  for (let after = -1; ; ) {
    const rows = await scope.reader
      .select({ measure, narrative: progress.narrative })
      .from(measure)
      .leftJoin(progress, eq(progress.id, measure.claimProgressId))
      .where(
        and(eq(measure.instrumentId, instrumentId), gt(measure.position, after), visible(scope, measure)),
      )
      .orderBy(asc(measure.position))
      .limit(rowsAtOnce);
    const ids = rows.map(({ measure: { id } }) => id);
    const bodies = await bodiesOf(scope.reader, ids);
    const pillars = await pillarsOf(scope.reader, ids);
    for (const { measure: row, narrative } of rows) {
      const of = (role: "lead" | "support") =>
        listed(bodies(row.id).flatMap((body) => (body.role === role ? [body.id] : [])));
      const text: Localised = row.text;
      found.push({
        id: row.id,
        rowVersion: row.rowVersion,
        isActive: row.state === "active",
        claim:
          row.claim && row.claimProgressId
            ? {
                id: row.claimProgressId,
                claim: row.claim,
                happenedOn: row.claimedOn,
                narrative: line(narrative),
              }
            : null,
        values: {
          number: line(row.number),
          "text.en": line(text.en),
          "text.ru": line(text.ru),
          "text.uz": line(text.uz),
          "text.native": line(text.native),
          leads: of("lead"),
          supports: of("support"),
          pillars: listed(pillars(row.id)),
          due: row.isContinuing ? "" : (row.dueOn ?? ""),
          isContinuing: row.isContinuing ? "yes" : "",
        },
      });
    }
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return found;
    after = last.measure.position;
  }
}

/** The bodies responsible for any measure of an instrument. */
export const listResponsibleIds = (scope: Scope, instrumentId: string) =>
  bodiesOfInstrument(scope.reader, instrumentId);

/** The bodies that may be responsible in a country: its own and those of no country. */
export const listSheetBodies = (scope: Scope, countryCode: string) =>
  scope.reader
    .select({
      id: organisation.id,
      name: organisation.name,
      acronym: organisation.acronym,
      successorId: organisation.successorId,
    })
    .from(organisation)
    .where(or(eq(organisation.countryCode, countryCode), isNull(organisation.countryCode)))
    .orderBy(asc(organisation.countryCode), asc(organisation.id))
    .limit(2_000);
