import { defineRouting } from "next-intl/routing";
import { type Language, languages } from "@/domain/vocabulary";

/** An address always answers in the same language: nothing is read from the browser's wishes or from a cookie. */
export const routing = defineRouting({
  locales: languages,
  defaultLocale: "en",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});

/** Set by `proxy.ts` on every page request: path and query without the language. */
export const pathHeader = "x-qadam-path";

/** Names of the languages, each in itself, as the language switch shows them. */
export const languageNames: Record<Language, string> = { en: "English", ru: "Русский", uz: "Oʻzbekcha" };

/** `/countries?on=2019` in Russian is `/ru/countries?on=2019`; English has no prefix. Expects a path of this site without a language. */
export function localePath(path: string, locale: Language): string {
  if (locale === routing.defaultLocale) return path;
  if (path === "/") return `/${locale}`;
  return path.startsWith("/?") || path.startsWith("/#") ? `/${locale}${path.slice(1)}` : `/${locale}${path}`;
}

/** The same address without its language: `/uz/countries` is `/countries`. */
export function withoutLocale(pathname: string): string {
  const [, first, ...rest] = pathname.split("/");
  return languages.some((language) => language === first) ? `/${rest.join("/")}` : pathname;
}
