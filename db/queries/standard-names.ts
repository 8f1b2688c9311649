import { asc } from "drizzle-orm";
import { standard } from "../schema";
import type { Scope } from "./scope";

/** What the standards are called, in their order. One statement. */
export async function listStandardNames(scope: Scope): Promise<{ id: string; shortName: string }[]> {
  return scope.reader
    .select({ id: standard.id, shortName: standard.shortName })
    .from(standard)
    .orderBy(asc(standard.position), asc(standard.id));
}
