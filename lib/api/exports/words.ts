import { type Localised, pickText } from "@/domain/localised";
import type { Language } from "@/domain/vocabulary";
import { translatorOf } from "@/lib/i18n/translator";

/** The words of a table in one language. */
export async function wordsIn(language: Language) {
  const translate = await translatorOf(language);
  const known = new Map<string, string>();
  const wordOr = (key: string, other: string) => {
    let word = known.get(key);
    if (word === undefined) {
      word = translate.has(key) ? translate(key) : other;
      known.set(key, word);
    }
    return word;
  };
  return {
    language,
    exported: (name: string) => translate(`exports.${name}`),
    column: (name: string) => translate(`exports.columns.${name}`),
    document: (name: string, values?: Record<string, string | number>) =>
      translate(`document.${name}`, values),
    rule: (name: string) => [translate(`methodology.parts.${name}`), translate(`methodology.rules.${name}`)],
    /** The name of a list as the navigation says it; else as the address does. */
    list: (name: string) => wordOr(`layout.navigation.${name}`, name),
    /** The word of a code of one of the closed lists; null stays null. */
    code: (list: string, code: string | null) =>
      code === null ? null : wordOr(`vocabulary.${list}.${code}`, code),
    action: (action: string) => wordOr(`changes.actions.${action}`, action),
    fewerThanFive: translate("indicator.fewerThanFive"),
    yesNo: (value: boolean) => wordOr(value ? "table.yes" : "table.no", String(value)),
    text: (text: Localised | null | undefined, nativeLanguage?: string | null) =>
      text ? pickText(text, language, nativeLanguage).text : null,
    textLanguage: (text: Localised, nativeLanguage?: string | null) =>
      pickText(text, language, nativeLanguage).language,
  };
}

export type Words = Awaited<ReturnType<typeof wordsIn>>;
