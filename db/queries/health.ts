import { country } from "../schema";
import type { Reader } from "../store";

/** Throws when the database cannot be read. */
export async function getDatabaseAnswer(reader: Reader): Promise<void> {
  await reader.select({ code: country.code }).from(country).limit(1);
}
