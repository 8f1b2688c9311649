import { getTranslations } from "next-intl/server";
import type { Query } from "@/components/ui/address";
import { type Choice, Select } from "@/components/ui/select";
import type { Scope } from "@/db/queries/scope";
import { readFilters } from "./_filters";
import { orWrongPlace } from "./_reading";

interface ChoiceFilter {
  label: string;
  choices: readonly Choice[];
}

/**
 * Filters of a list each of which is one of some choices: the values that can be used, and for the page of the list the words of what
 * is in force and the fields to choose in. `more` names what else the list reads from the address.
 */
export async function choiceFilters<Name extends string, More extends string = "cursor">(
  query: Query,
  filters: Record<Name, ChoiceFilter>,
  more: Record<More, readonly string[] | "text"> = { cursor: "text" } as never,
) {
  const [problems, table] = await Promise.all([getTranslations("problem.fields"), getTranslations("table")]);
  const named = Object.entries(filters) as [Name, ChoiceFilter][];
  const rules = Object.fromEntries(
    named.map(([name, { choices }]) => [name, choices.map(({ value }) => value)]),
  );
  const { values, wrong, isWrong } = readFilters<Name | More>(query, { ...rules, ...more } as never);
  const active = named.flatMap(([name, { label, choices }]) => {
    const chosen = choices.find(({ value }) => value === values[name]);
    return chosen ? [[name, table("filter", { name: label, value: chosen.label })]] : [];
  });
  const fields = named.map(([name, { label, choices }]) => (
    <Select
      key={name}
      name={name}
      label={label}
      emptyLabel={table("any")}
      defaultValue={values[name]}
      error={wrong[name] && problems("unknown_value")}
      choices={choices}
    />
  ));
  return {
    values,
    shown: {
      filterNames: named.map(([name]) => name),
      active: Object.fromEntries(active) as Record<string, string>,
      fields,
      isWrong,
    },
  };
}

/** What a list answers to its filters; null when one of them, or the place in the list, is none. */
export async function listFiltered<Answer, Filters>(
  scope: Scope,
  { values, shown }: { values: object; shown: { isWrong: boolean } },
  list: (scope: Scope, filters: Filters) => Promise<Answer>,
): Promise<Answer | null> {
  return shown.isWrong ? null : orWrongPlace(list(scope, values as Filters));
}
