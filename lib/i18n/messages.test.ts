import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { absences } from "@/components/layout/typed-absence";
import { failureStatus } from "@/domain/failure";
import * as vocabulary from "@/domain/vocabulary";
import en from "@/messages/en.json";
import ru from "@/messages/ru.json";
import uz from "@/messages/uz.json";

const translations = { ru: flatten(ru), uz: flatten(uz) };
const english = flatten(en);

function flatten(tree: object, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "object" ? [...flatten(value, `${prefix}${key}.`)] : [[prefix + key, String(value)]],
    ),
  );
}

function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...argumentsOf(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value];
    return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
  });
}

const argumentSet = (message: string) => [...new Set(argumentsOf(parse(message)))].sort();

/** A plural with only exact numbers and `other` has no word that agrees with the number, and needs no forms. */
function pluralFormsMissing(elements: MessageFormatElement[], locale: string): string[] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural) return [];
    const { pluralCategories } = new Intl.PluralRules(locale, {
      type: element.pluralType,
    }).resolvedOptions();
    const hasForms = Object.keys(element.options).some((key) => key !== "other" && !key.startsWith("="));
    return hasForms ? pluralCategories.filter((category) => !(category in element.options)) : [];
  });
}

test.each(Object.entries(translations))("%s has exactly the keys of English", (_, translation) => {
  expect([...translation.keys()].sort()).toEqual([...english.keys()].sort());
});

test.each(Object.entries({ en: english, ...translations }))("no message in %s is empty", (_, messages) => {
  expect([...messages].filter(([, message]) => message.trim() === "").map(([key]) => key)).toEqual([]);
});

test.each(Object.entries(translations))("messages in %s take the arguments of English", (_, translation) => {
  const different = [...english].filter(
    ([key, message]) => `${argumentSet(translation.get(key) ?? "")}` !== `${argumentSet(message)}`,
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

test.each(Object.entries({ en: english, ...translations }))(
  "plurals in %s name every form",
  (locale, messages) => {
    const missing = [...messages].flatMap(([key, message]) =>
      pluralFormsMissing(parse(message), locale).map((form) => `${key}: ${form}`),
    );
    expect(missing).toEqual([]);
  },
);

test("Uzbek is written with ʻ and ʼ, not with an apostrophe or a quotation mark", () => {
  const wrong = [...translations.uz].filter(([, message]) => /\p{L}['`‘’]\p{L}|[oOgG]['`‘’]/u.test(message));
  expect(wrong.map(([key]) => key)).toEqual([]);
});

describe("every code of the closed lists has a word", () => {
  const { findingValues: findings, ...lists } = vocabulary;
  const codes = { ...lists, findings, absence: absences };
  test.each(Object.entries(codes))("%s", (name, list) => {
    expect(list.filter((code) => !english.has(`vocabulary.${name}.${code}`))).toEqual([]);
  });

  test("failures", () => {
    expect(Object.keys(failureStatus).filter((code) => !english.has(`problem.titles.${code}`))).toEqual([]);
  });
});
