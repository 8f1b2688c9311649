import type { Store } from "./store";

const carry = (measureId: string) => `update measure_pillar set (country_code, is_published, changed_at) =
  (select country_code, is_published, changed_at from measure where id = ${measureId}) where measure_id = ${measureId};`;

/** What carries a measure's country, readers and last change to the rows of its pillars, so that one index answers for them together. */
const triggers = {
  measure_pillar_carries_insert: ["after insert on measure_pillar", carry("new.measure_id")],
  measure_pillar_carries_change: [
    "after update of country_code, is_published, changed_at on measure",
    carry("new.id"),
  ],
} as const;

export const carriedTriggers = Object.keys(triggers);

/** Puts these triggers back. */
export async function applyCarriedTriggers(store: Store): Promise<void> {
  for (const [name, [when, body]] of Object.entries(triggers)) {
    if (store.engine === "sqlite") {
      await store.execute(`create trigger if not exists "${name}" ${when} begin ${body} end`);
      continue;
    }
    await store.execute(`create or replace function ${name}() returns trigger language plpgsql as $$
      begin ${body} return new; end $$`);
    await store.execute(
      `create or replace trigger "${name}" ${when} for each row execute function ${name}()`,
    );
  }
}
