import type { Localised } from "../../domain/localised";
import type { AnyOf } from "../../domain/search/question";
import { stemsOf } from "../../domain/search/stem";
import { facet, wordsIn } from "../../domain/search/tokens";
import { country } from "../schema";
import type { Scope } from "./scope";

const kept = new Map<string, string[]>();

/** What a country's names of one word are found by; kept by name, since names hardly change. */
function stemsOfNames(name: Localised): string[] {
  const names = [name.en, name.ru, name.uz, name.native].filter((each) => typeof each === "string");
  const key = names.join("\n");
  const known = kept.get(key);
  if (known) return known;
  const stems = names.map(wordsIn).flatMap(([word, more]) => (word && !more ? stemsOf(word) : []));
  if (kept.size > 1_000) kept.clear();
  kept.set(key, [...new Set(stems)]);
  return stems;
}

/**
 * How a word is widened that names a country: to the country's names in the other languages and scripts and to everything of that
 * country. Other words stay as they are. One statement.
 */
export async function countryNames(scope: Scope): Promise<(any: AnyOf, named?: AnyOf) => AnyOf> {
  const rows = await scope.reader.select({ code: country.code, name: country.name }).from(country);
  return (any, named = any) => {
    const meant = rows.flatMap(({ code, name }) => {
      const stems = stemsOfNames(name);
      return stems.some((stem) => named.includes(stem)) ? [...stems, facet.country(code)] : [];
    });
    return meant.length === 0 ? any : [...new Set([...any, ...meant])];
  };
}
