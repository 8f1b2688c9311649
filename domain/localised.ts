import { type Language, languages } from "./vocabulary";

/**
 * One text in the languages it exists in. `native` is the wording of the source itself when it is in none of ours;
 * `drafts` names the languages whose translation nobody has confirmed yet.
 */
export interface Localised {
  en?: string | null;
  ru?: string | null;
  uz?: string | null;
  native?: string | null;
  drafts?: Language[];
}

/** What is shown, and in which language (BCP 47; "und" when the native language is not known). */
export interface PickedText {
  text: string;
  language: string;
  isFallback: boolean;
  isDraft: boolean;
}

/**
 * The text to show a reader of `language`: in that language, else English, else native, else any other.
 * A native text whose `nativeLanguage` is the reader's counts as theirs and comes before English.
 * Blank texts count as absent; when all are, the text is "" in the reader's language and no fallback.
 */
export function pickText(text: Localised, language: Language, nativeLanguage?: string | null): PickedText {
  if (isSaid(text[language])) return inLanguage(text, language, language);
  if (nativeLanguage === language && isSaid(text.native)) return inNative(text, language, language);
  if (isSaid(text.en)) return inLanguage(text, "en", language);
  if (isSaid(text.native)) return inNative(text, nativeLanguage ?? "und", language);
  const other = languages.find((code) => isSaid(text[code]));
  return other
    ? inLanguage(text, other, language)
    : { text: "", language, isFallback: false, isDraft: false };
}

const isSaid = (text: string | null | undefined) => Boolean(text?.trim());

const inLanguage = (text: Localised, code: Language, wanted: Language): PickedText => ({
  text: text[code] ?? "",
  language: code,
  isFallback: code !== wanted,
  isDraft: text.drafts?.includes(code) ?? false,
});

const inNative = (text: Localised, language: string, wanted: Language): PickedText => ({
  text: text.native ?? "",
  language,
  isFallback: language !== wanted,
  isDraft: false,
});
