import { defaultLadder, type Ladder } from "../../domain/reminder";
import { reminderLadder } from "../schema";
import type { Reader } from "../store";

/** The ladder of each country, by its code; of one that has set none, the usual one. Also all that there are. */
export async function readLadders(reader: Reader) {
  const rows = await reader.select().from(reminderLadder);
  const set = new Map<string, Ladder>(rows.map((row) => [row.countryCode, row]));
  return {
    of: (countryCode: string) => set.get(countryCode) ?? defaultLadder,
    all: [defaultLadder, ...rows],
  };
}
