import type { Language } from "@/domain/vocabulary";
import { localePath, withoutLocale } from "@/lib/i18n/routing";
import { callbackPath } from "./callback-path";

/** Where somebody who has just signed in goes: to what they asked for, in the language they read in, else to their work. */
export function pathAfterSignIn(wanted: unknown, own: string | null, locale: Language): string {
  const path = callbackPath(wanted, own) ?? "/work";
  if (path.startsWith("/api/")) return path;
  const end = path.search(/[?#]|$/);
  return localePath(`${withoutLocale(path.slice(0, end))}${path.slice(end)}`, locale);
}
