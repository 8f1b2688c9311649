import { requireReadable, selectionOf } from "@/db/queries/dashboard-selection";
import { Failure, invalidField } from "@/domain/failure";
import { dashboardQuery } from "@/domain/input/dashboard";
import { RequestExport } from "@/domain/input/export";
import { compareQuery } from "@/domain/input/query";
import type { Actor } from "@/domain/permissions";
import { parseInput } from "../query";
import { scopeOf } from "../scope";
import { listOf, partsOfName } from "./file-name";
import { mostPrinted } from "./list-pack";
import { rowTotal } from "./row-total";

/**
 * Refuses at once what could only fail later: a file that there is none of, a filter that cannot be used, a day to come, more than can be
 * printed or read at once.
 */
export async function checkWanted(actor: Actor, input: unknown): Promise<void> {
  const { file, sent, country, unpublished } = parseInput(RequestExport, input);
  const { name, ending } = partsOf(file);
  const { chart: _chart, ...filters }: Record<string, string> = country ? { ...sent, country } : sent;
  if (filters.on && filters.on > new Date().toISOString().slice(0, 10))
    throw invalidField("on", "must_not_be_future");
  const scope = scopeOf(unpublished ? actor : null, filters.on);
  if (name === "comparison") parseInput(compareQuery, filters);
  else if (name === "dashboard" || name === "since") {
    const selection = await selectionOf(scope, parseInput(dashboardQuery, filters));
    if (name === "since") await requireReadable(selection);
  } else {
    parseInput(listOf(name).query, filters);
    if (ending !== "pdf" && ending !== "png") return;
    const rows = await rowTotal(scope, file, filters);
    if (rows === null || rows > mostPrinted)
      throw invalidField("file", "too_many_rows", { max: mostPrinted });
  }
}

function partsOf(file: string) {
  try {
    return partsOfName(file);
  } catch (error) {
    throw error instanceof Failure ? invalidField("file", "unknown_value") : error;
  }
}
