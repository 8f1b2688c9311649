import type { Language } from "@/domain/vocabulary";

/** Server only: browsers have no Uzbek data. */
const tags: Record<Language, string> = { en: "en-GB", ru: "ru-RU", uz: "uz-Latn-UZ" };

/** 1234567 with the language's separators. */
export function formatCount(count: number, locale: Language): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 0, useGrouping: true }).format(count);
}

/** A whole percentage from 0 to 100: 37 is "37%". */
export function formatPercent(percent: number, locale: Language): string {
  return new Intl.NumberFormat(tags[locale], { style: "percent", maximumFractionDigits: 0 }).format(
    percent / 100,
  );
}

/** A number of days with its word in the right plural. */
export function formatDays(days: number, locale: Language): string {
  return new Intl.NumberFormat(tags[locale], { style: "unit", unit: "day", unitDisplay: "long" }).format(
    days,
  );
}

/** A mean such as 1.75, with at most two digits after the language's own mark. */
export function formatDecimal(value: number, locale: Language): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 2 }).format(value);
}

/** A size such as 1.4 MB, in thousands of thousands of bytes. */
export function formatBytes(bytes: number, locale: Language): string {
  const unit = bytes < 1_000_000 ? "kilobyte" : "megabyte";
  const value = bytes / (unit === "kilobyte" ? 1_000 : 1_000_000);
  return new Intl.NumberFormat(tags[locale], {
    style: "unit",
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
