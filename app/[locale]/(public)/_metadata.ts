import type { Metadata } from "next";
import type { Language } from "@/domain/vocabulary";
import { localePath, routing } from "@/lib/i18n/routing";

interface Described {
  locale: Language;
  /** Path without language. */
  path: string;
  title: string;
  description?: string;
  /** Programs that look for subscriptions find them from this page. */
  hasFeeds?: boolean;
}

/** Title and the same page in the other languages; the as-of day and filters make no page of their own. */
export function pageMetadata({ locale, path, title, description, hasFeeds }: Described): Metadata {
  return {
    title,
    description,
    alternates: {
      canonical: localePath(path, locale),
      languages: {
        ...Object.fromEntries(routing.locales.map((language) => [language, localePath(path, language)])),
        "x-default": path,
      },
      types: hasFeeds
        ? {
            "application/atom+xml": `/api/v1/feeds/changes.atom?language=${locale}`,
            "text/calendar": `/api/v1/feeds/deadlines.ics?language=${locale}`,
          }
        : undefined,
    },
  };
}
