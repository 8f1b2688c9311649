import type { Query } from "@/components/ui/address";
import { isAsOfDay } from "@/domain/partial-date";
import { questionOf } from "@/domain/search/question";

type Rule = readonly string[] | "text" | "words" | "day";

export interface ReadFilters<Name extends string> {
  /** Values that can be used, by name. */
  values: Partial<Record<Name, string>>;
  /** Names whose value in the address is none that is offered, with the key of the reason in `problem.fields`. */
  wrong: Partial<Record<Name, "unknown_value" | "not_a_day" | "too_long" | "no_words">>;
  isWrong: boolean;
}

const longestText = 200;

/** Reads filters from the address, each a code of a closed list, a whole day, a text or words to search for. */
export function readFilters<Name extends string>(query: Query, rules: Record<Name, Rule>): ReadFilters<Name> {
  const read: ReadFilters<Name> = { values: {}, wrong: {}, isWrong: false };
  for (const [name, rule] of Object.entries(rules) as [Name, Rule][]) {
    const value = [query[name]].flat().at(-1)?.trim();
    if (!value) continue;
    const problem = problemOf(value, rule);
    if (problem) read.wrong[name] = problem;
    else read.values[name] = value;
  }
  read.isWrong = Object.keys(read.wrong).length > 0;
  return read;
}

function problemOf(value: string, rule: Rule) {
  if (rule === "text" || rule === "words") {
    if (value.length > longestText) return "too_long";
    return rule === "words" && !questionOf(value) ? "no_words" : null;
  }
  if (rule === "day") return isAsOfDay(value) ? null : "not_a_day";
  return rule.includes(value) ? null : "unknown_value";
}
