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

const byteUnits: Record<Language, [string, string]> = {
  en: ["KB", "MB"],
  ru: ["КБ", "МБ"],
  uz: ["KB", "MB"],
};

/** The size of a file, rounded up: "120 KB" below a mebibyte, "3.4 MB" from there. By hand, so that browsers can say it too. */
export function formatBytes(size: number, locale: Language): string {
  const [kilo, mega] = byteUnits[locale];
  if (size < 1024 * 1024) return `${Math.ceil(size / 1024)}\u00a0${kilo}`;
  const tenths = (Math.ceil((size * 10) / 1024 / 1024) / 10).toFixed(1);
  return `${locale === "en" ? tenths : tenths.replace(".", ",")}\u00a0${mega}`;
}
