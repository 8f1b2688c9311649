import { searchKinds } from "../../domain/search/kinds";
import { indexEdition } from "../../domain/search/tokens";
import { searchEdition, searchEntry } from "../schema";
import type { Store, Tx } from "../store";
import { entryOf, insertEntries } from "./index-things";
import { searchedKinds } from "./kinds";

const thingsPerStatement = 500;

/** Makes the index anew when it is of another edition, or there is none: after an update, or a restored backup. */
export async function ensureSearch(store: Store, now = new Date().toISOString()): Promise<void> {
  const [made] = await store.reader.select().from(searchEdition);
  if (made?.edition === indexEdition) return;
  await store.inTransaction((tx) => rebuildSearch(tx, now));
}

/** Makes the index anew from everything that can be searched. */
export async function rebuildSearch(tx: Tx, now: string): Promise<void> {
  await tx.delete(searchEntry);
  await tx.delete(searchEdition);
  for (const kind of searchKinds) {
    for (let after: string | undefined = ""; after !== undefined; ) {
      const things = await searchedKinds[kind].read(tx, { after, limit: thingsPerStatement });
      await insertEntries(
        tx,
        kind,
        things.map((each) => entryOf(kind, each)),
      );
      after = things.length === thingsPerStatement ? things.at(-1)?.id : undefined;
    }
  }
  await tx.insert(searchEdition).values({ edition: indexEdition, recordedAt: now });
}
