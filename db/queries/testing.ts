import type { Actor } from "../../domain/permissions";
import { recountAll } from "../counters";
import { carryAllFigures } from "../recount-figures";
import type { Store } from "../store";
import { freshStore, type World } from "../testing";
import { testNow } from "../testing-rows";
import type { Scope } from "./scope";

/** A store with these rows whose counters agree with them, as after a load. */
export async function countedStore(world: World): Promise<Store> {
  const store = await freshStore(world);
  await store.inTransaction(async (tx) => {
    await carryAllFigures(tx);
    await recountAll(tx);
  });
  return store;
}

/** Who asks: a visitor today unless said otherwise. */
export const asking = (store: Store, more: { actor?: Actor; on?: string } = {}): Scope => ({
  reader: store.reader,
  actor: more.actor ?? null,
  today: testNow.slice(0, 10),
  on: more.on ?? null,
});

/** Rows of progress, findings and deadlines with what tests do not care about filled in. */
export const progressRow = (
  id: string,
  more: Partial<NonNullable<World["progress"]>[number]> = {},
): NonNullable<World["progress"]>[number] => ({
  id,
  measureId: "measure",
  countryCode: "UZ",
  claim: "in_progress",
  happenedOn: "2020-01-15",
  happenedBy: "2020-01-15",
  narrative: `Narrative ${id}`,
  origin: "public_source",
  confidence: "reported",
  recordedAt: testNow,
  ...more,
});

export const decisionRow = (
  progressId: string,
  decision: "verify" | "return",
): NonNullable<World["decision"]>[number] => ({
  id: `decision-${progressId}`,
  progressId,
  decision,
  rationale: `Reason ${progressId}`,
  recordedAt: testNow,
  recordedById: "reviewer",
});

export const deadlineRow = (
  sequence: number,
  dueOn: string | null,
  more: Partial<NonNullable<World["deadline"]>[number]> = {},
): NonNullable<World["deadline"]>[number] => ({
  id: `deadline-${sequence}`,
  measureId: "measure",
  sequence,
  dueOn,
  reason: sequence === 1 ? "original" : "extended",
  decidedOn: "2019-07-30",
  decidedBy: "2019-07-30",
  recordedAt: testNow,
  ...more,
});
