import type { Scope } from "@/db/queries/scope";
import { countedUpTo } from "@/domain/view/shared";
import { parseInput } from "../query";
import { listOf, partsOfName } from "./file-name";

const notLists = ["dashboard", "since", "comparison"];

/** How many rows a list will have; null: more than are counted, or it is no list. */
export async function rowTotal(
  scope: Scope,
  file: string,
  sent: Record<string, string>,
): Promise<number | null> {
  const { name } = partsOfName(file);
  if (notLists.includes(name)) return null;
  const { query, total } = listOf(name);
  const count = await total(scope, parseInput(query, sent) as never);
  return count < countedUpTo ? count : null;
}
