import { createTranslator } from "next-intl";
import type { Language } from "@/domain/vocabulary";

export interface Translate {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
}

/** The words of a language by their whole key, for what is made apart from a page. */
export async function translatorOf(language: Language): Promise<Translate> {
  const { default: messages } = await import(`../../messages/${language}.json`);
  return createTranslator({ locale: language, messages }) as unknown as Translate;
}
