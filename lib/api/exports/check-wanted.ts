import { Failure, invalidField } from "@/domain/failure";
import { dashboardQuery } from "@/domain/input/dashboard";
import { RequestExport } from "@/domain/input/export";
import { compareQuery } from "@/domain/input/query";
import { parseInput } from "../query";
import { listOf, partsOfName } from "./file-name";

/** Refuses at once what could only fail later: a file that there is none of, a filter that cannot be used, a day to come. */
export function checkWanted(input: unknown): void {
  const { file, sent, country } = parseInput(RequestExport, input);
  const name = nameOf(file);
  const { chart: _chart, ...filters }: Record<string, string> = country ? { ...sent, country } : sent;
  if (filters.on && filters.on > new Date().toISOString().slice(0, 10))
    throw invalidField("on", "must_not_be_future");
  if (name === "dashboard" || name === "since") parseInput(dashboardQuery, filters);
  else if (name === "comparison") parseInput(compareQuery, filters);
  else parseInput(listOf(name).query, filters);
}

function nameOf(file: string): string {
  try {
    return partsOfName(file).name;
  } catch (error) {
    throw error instanceof Failure ? invalidField("file", "unknown_value") : error;
  }
}
