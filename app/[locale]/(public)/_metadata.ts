import type { Metadata } from "next";
import type { Language } from "@/domain/vocabulary";
import { localePath, routing } from "@/lib/i18n/routing";

interface Described {
  locale: Language;
  /** Path without language. */
  path: string;
  title: string;
  description?: string;
}

/** Title and the same page in the other languages; the as-of day and filters make no page of their own. */
export function pageMetadata({ locale, path, title, description }: Described): Metadata {
  return {
    title,
    description,
    alternates: {
      canonical: localePath(path, locale),
      languages: {
        ...Object.fromEntries(routing.locales.map((language) => [language, localePath(path, language)])),
        "x-default": path,
      },
    },
  };
}
