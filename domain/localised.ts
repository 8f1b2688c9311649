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
  const native = { text: text.native, language: nativeLanguage ?? "und" };
  const inLanguage = (code: Language) => ({ text: text[code], language: code, isTranslation: true });
  const candidates: { text?: string | null; language: string; isTranslation?: boolean }[] = [
    inLanguage(language),
    ...(native.language === language ? [native] : []),
    inLanguage("en"),
    native,
    ...languages.map(inLanguage),
  ];
  for (const candidate of candidates) {
    if (!candidate.text?.trim()) continue;
    return {
      text: candidate.text,
      language: candidate.language,
      isFallback: candidate.language !== language,
      isDraft: candidate.isTranslation === true && isDraftIn(text, candidate.language),
    };
  }
  return { text: "", language, isFallback: false, isDraft: false };
}

const isDraftIn = (text: Localised, language: string) =>
  text.drafts?.some((draft) => draft === language) ?? false;
