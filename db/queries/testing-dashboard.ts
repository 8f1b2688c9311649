import { eq } from "drizzle-orm";
import fc from "fast-check";
import {
  claims,
  deadlineReasons,
  findingValues,
  measureStates,
  pillars,
  stages,
} from "../../domain/vocabulary";
import { measureState } from "../carry";
import { recountAll } from "../counters";
import { measure } from "../schema";
import type { Store } from "../store";
import { freshStore, type World } from "../testing";
import { countryRow, instrumentRow, measureRow, organisationRow } from "../testing-rows";

const states = ["UZ", "SE"] as const;
const bodies = ["ministry", "police", "agency"] as const;
const recordedAt = fc.constantFrom(
  "2024-02-01T10:00:00.000Z",
  "2025-05-01T10:00:00.000Z",
  "2026-11-20T10:00:00.000Z",
);
const day = fc
  .tuple(
    fc.integer({ min: 2021, max: 2027 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
const pastDay = day.filter((each) => each < "2026-11-01");

/** Some decisions are known early, the others last of all. */
const decidedAt = (claimedAt: string) => `${claimedAt < "2025" ? "2025-05-02" : "2026-11-21"}T10:00:00.000Z`;

const one = fc.record({
  recordedAt,
  country: fc.constantFrom(...states),
  state: fc.constantFrom(...measureStates, "active", "active"),
  isPublished: fc.constantFrom(true, true, true, false),
  isContinuing: fc.boolean(),
  pillars: fc.uniqueArray(fc.constantFrom(...pillars), { maxLength: 2 }),
  leads: fc.uniqueArray(fc.constantFrom(...bodies), { maxLength: 2 }),
  claims: fc.array(
    fc.record({
      claim: fc.constantFrom(...claims, "completed", "completed"),
      on: pastDay,
      recordedAt,
      decision: fc.constantFrom("verify", "return", null),
    }),
    { maxLength: 4 },
  ),
  findings: fc.array(fc.record({ finding: fc.constantFrom(...findingValues), on: pastDay, recordedAt }), {
    maxLength: 3,
  }),
  ledger: fc.array(
    fc.record({
      reason: fc.constantFrom(...deadlineReasons),
      dueOn: fc.option(day),
      authority: fc.constantFrom(null, "Synthetic act"),
      on: pastDay,
      recordedAt,
    }),
    { maxLength: 3 },
  ),
});
export type Measure = typeof one extends fc.Arbitrary<infer Item> ? Item : never;

/** A random world of measures in two States with whole histories. */
export const randomMeasures = fc.array(one, { maxLength: 14 });

const draft = fc.record({
  recordedAt,
  country: fc.constantFrom(...states),
  steps: fc.array(
    fc.record({
      stage: fc.constantFrom(...stages),
      on: pastDay,
      isPlanned: fc.boolean(),
      /** Whether it corrects the step before it. */
      corrects: fc.boolean(),
      recordedAt,
    }),
    { maxLength: 4 },
  ),
  /** When it was recorded that it became a law, if it was. */
  becameAt: fc.option(recordedAt),
});
type Draft = typeof draft extends fc.Arbitrary<infer Item> ? Item : never;

/** Random drafts with their steps, some of which correct others. */
export const randomDrafts = fc.array(draft, { maxLength: 6 });

/** A store with that world, or with what of it was recorded by `until`, everything carried and counted as commands would have. */
export async function storeOf(
  all: readonly Measure[],
  { drafts = [], until = "9999" }: { drafts?: readonly Draft[]; until?: string } = {},
): Promise<Store> {
  const world = { ...worldOf(all, until), ...draftsOf(drafts, until) };
  const store = await freshStore({
    ...world,
    instrument: [...(worldOf(all, until).instrument ?? []), ...(world.instrument ?? [])],
  });
  await store.inTransaction(async (tx) => {
    for (const row of await tx.select().from(measure))
      await tx
        .update(measure)
        .set(await measureState(tx, row))
        .where(eq(measure.id, row.id));
    await recountAll(tx);
  });
  return store;
}

const knownBy = (until: string) => (row: { recordedAt: string }) => row.recordedAt <= until;

function draftsOf(
  all: readonly Draft[],
  until: string,
): Pick<World, "instrument" | "milestone" | "relation"> {
  const entries = all.map((each, at) => ({ ...each, id: `draft${at}` })).filter(knownBy(until));
  return {
    instrument: entries.flatMap(({ id, country: countryCode, recordedAt: at }) => [
      instrumentRow(id, { countryCode, kind: "draft-law", recordedAt: at }),
      instrumentRow(`law-${id}`, { countryCode, recordedAt: "2024-01-01T00:00:00.000Z" }),
    ]),
    milestone: entries.flatMap(({ id, country: countryCode, steps }) =>
      steps
        .map(({ stage, on, isPlanned, corrects, recordedAt: at }, n) => ({
          id: `${id}-s${n}`,
          instrumentId: id,
          countryCode,
          stage,
          kind: isPlanned ? ("planned" as const) : ("held" as const),
          happenedOn: on,
          happenedBy: on,
          position: n,
          confidence: "reported" as const,
          supersedesId: corrects && n > 0 ? `${id}-s${n - 1}` : null,
          recordedAt: at,
        }))
        .filter(knownBy(until)),
    ),
    relation: entries.flatMap(({ id, becameAt }) =>
      becameAt && becameAt <= until
        ? [{ fromId: id, kind: "becomes" as const, toId: `law-${id}`, recordedAt: becameAt }]
        : [],
    ),
  };
}

function worldOf(all: readonly Measure[], until: string): World {
  const entries = all.map((each, at) => ({ ...each, id: `m${at}`, position: at + 1 })).filter(knownBy(until));
  return {
    country: states.map(countryRow),
    organisation: bodies.map((id) => organisationRow(id)),
    instrument: states.map((countryCode) => instrumentRow(`act-${countryCode}`, { countryCode })),
    measure: entries.map(({ id, position, country, state, isPublished, isContinuing, recordedAt: at }) =>
      measureRow(id, {
        position,
        state,
        isPublished,
        isContinuing,
        countryCode: country,
        instrumentId: `act-${country}`,
        recordedAt: at,
      }),
    ),
    measurePillar: entries.flatMap(({ id, pillars: under }) =>
      under.map((pillar) => ({ measureId: id, pillar })),
    ),
    measureBody: entries.flatMap(({ id, leads }) =>
      leads.map((organisationId) => ({ measureId: id, organisationId, role: "lead" as const })),
    ),
    deadline: entries.flatMap(({ id, ledger }) =>
      ledger
        .map(({ on, reason, ...entry }, at) => ({
          ...entry,
          id: `${id}-d${at}`,
          measureId: id,
          sequence: at + 1,
          reason: at === 0 ? ("original" as const) : reason,
          decidedOn: on,
          decidedBy: on,
        }))
        .filter(knownBy(until)),
    ),
    progress: entries.flatMap(({ id, country, claims: made }) =>
      made
        .map(({ claim, on, recordedAt: at }, n) => ({
          id: `${id}-p${n}`,
          measureId: id,
          countryCode: country,
          claim,
          happenedOn: on,
          happenedBy: on,
          narrative: "Synthetic",
          origin: "body" as const,
          confidence: "reported" as const,
          recordedAt: at,
        }))
        .filter(knownBy(until)),
    ),
    decision: entries.flatMap(({ id, claims: made }) =>
      made.flatMap(({ decision, recordedAt: at }, n) =>
        decision && at <= until && decidedAt(at) <= until
          ? [
              {
                id: `${id}-v${n}`,
                progressId: `${id}-p${n}`,
                decision,
                rationale: "Synthetic",
                recordedAt: decidedAt(at),
                recordedById: "reviewer",
              } as const,
            ]
          : [],
      ),
    ),
    finding: entries.flatMap(({ id, country, findings }) =>
      findings
        .map(({ finding, on, recordedAt: at }, n) => ({
          id: `${id}-f${n}`,
          measureId: id,
          countryCode: country,
          finding,
          happenedOn: on,
          happenedBy: on,
          rationale: "Synthetic",
          recordedAt: at,
          recordedById: "reviewer",
        }))
        .filter(knownBy(until)),
    ),
  };
}
