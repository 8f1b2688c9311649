import { type Localised, pickText } from "@/domain/localised";
import type { Language } from "@/domain/vocabulary";
import { translatorOf } from "@/lib/i18n/translator";

/** The words of a table in one language. */
export async function wordsIn(language: Language) {
  const translate = await translatorOf(language);
  const lists = new Map<string, Map<string, string>>();
  /** The word of `name` in a part of the messages, looked up once; else `name`. */
  const wordOr = (part: string, name: string) => {
    const known = lists.get(part) ?? new Map<string, string>();
    const found = known.get(name);
    if (found !== undefined) return found;
    const key = `${part}.${name}`;
    const word = translate.has(key) ? translate(key) : name;
    lists.set(part, known.set(name, word));
    return word;
  };
  const [yes, no] = [translate("table.yes"), translate("table.no")];
  return {
    language,
    exported: (name: string) => translate(`exports.${name}`),
    column: (name: string) => translate(`exports.columns.${name}`),
    document: (name: string, values?: Record<string, string | number>) =>
      translate(`document.${name}`, values),
    rule: (name: string) => [translate(`methodology.parts.${name}`), translate(`methodology.rules.${name}`)],
    /** The name of a list as the navigation says it; else as the address does. */
    list: (name: string) => wordOr("layout.navigation", name),
    /** The word of a code of one of the closed lists; null stays null. */
    code: (list: string, code: string | null) => (code === null ? null : wordOr(`vocabulary.${list}`, code)),
    action: (action: string) => wordOr("changes.actions", action),
    fewerThanFive: translate("indicator.fewerThanFive"),
    yesNo: (value: boolean) => (value ? yes : no),
    text: (text: Localised | null | undefined, nativeLanguage?: string | null) =>
      text ? pickText(text, language, nativeLanguage).text : null,
    textLanguage: (text: Localised, nativeLanguage?: string | null) =>
      pickText(text, language, nativeLanguage).language,
  };
}

export type Words = Awaited<ReturnType<typeof wordsIn>>;
