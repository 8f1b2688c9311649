import { useLocale, useTranslations } from "next-intl";
import { addressWith, type Query } from "@/components/ui/address";
import { Button } from "@/components/ui/button";
import { HiddenQuery } from "@/components/ui/hidden-query";
import { Link } from "@/components/ui/link";
import { formatKnownAt, formatPartialDate } from "@/lib/format/day";
import { localePath } from "@/lib/i18n/routing";
import { type Known, KnownField } from "./known-field";

interface Props {
  /** The day the page is read as of, YYYY-MM-DD; null: today. */
  on: string | null;
  today: string;
  /** The page's own path, without language. */
  path: string;
  query?: Query;
  /** What is wrong with the day asked for, in words; shown by the field. */
  error?: string;
  /** Where the page can also be read as known earlier: since when, and how it is asked. */
  known?: Omit<Known, "today">;
}

/** Says which day the page speaks of and as known when, and lets the reader choose others; printed with the page. */
export function AsOfBar({ on, today, path, query = {}, error, known }: Props) {
  const t = useTranslations("layout.asOf");
  const locale = useLocale();
  const { cursor: _, ...kept } = query;
  const isPast = on !== null && on !== today;
  const day = formatPartialDate(on ?? today, locale);
  const isKnownEarlier = Boolean(known?.at && !known.error && !known.isFolded);
  return (
    <div className="as-of" data-past={isPast || isKnownEarlier || undefined}>
      <p>
        {!error && <strong>{isPast ? t("past", { day }) : t("today", { day })}</strong>}
        {isPast && (
          <>
            {" "}
            {t("explain")}{" "}
            <Link href={addressWith(path, kept, { on: null })} className="no-print">
              {t("back")}
            </Link>
          </>
        )}
        {isKnownEarlier && (
          <>
            {" "}
            <strong>{t("known.past", { moment: formatKnownAt(known?.at ?? "", locale) })}</strong>{" "}
            <Link href={addressWith(path, kept, { knownAt: null })} className="no-print">
              {t("known.back")}
            </Link>
          </>
        )}
      </p>
      <form method="get" action={localePath(path, locale)}>
        <HiddenQuery query={kept} except={known ? ["on", "knownAt"] : ["on"]} />
        <label htmlFor="as-of-day">{t("label")}</label>
        {error && (
          <p id="as-of-day-error" className="field-error">
            {error}
          </p>
        )}
        <input
          id="as-of-day"
          type="date"
          name="on"
          required
          defaultValue={on ?? today}
          className="input mt-0 w-auto"
          aria-invalid={error ? true : undefined}
          aria-describedby={error && "as-of-day-error"}
        />
        {known && <KnownField {...known} today={today} />}
        <Button type="submit" tone="secondary">
          {t("show")}
        </Button>
      </form>
    </div>
  );
}
