import type { Language } from "@/domain/vocabulary";

/** Name of a language (BCP 47) in the reader's language; the code itself when nobody knows it. Server only. */
export function languageName(code: string, locale: Language): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
