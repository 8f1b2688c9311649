import { useTranslations } from "next-intl";
import { describedBy, FieldNotes } from "@/components/ui/field";
import { dayEndingAt } from "@/domain/partial-date";

export interface Known {
  /** The instant the page is read as known at; null: now. */
  at: string | null;
  today: string;
  /** What is wrong with what was asked for, in words. */
  error?: string;
  /** Stands behind a line that opens it. */
  isFolded?: boolean;
}

/** Asks what was known here at the end of a day. An instant within a day is kept as it is, and taken out by its link alone. */
export function KnownField({ at, today, error, isFolded }: Known) {
  const t = useTranslations("layout.asOf.known");
  const day = at && dayEndingAt(at);
  if (at && !day) return <input type="hidden" name="knownAt" value={at} />;
  const id = "known-day";
  const notes = { hint: t("explain"), error };
  const field = (
    <div className="as-of-known">
      <span className="as-of-pair">
        <label htmlFor={id}>{t("label")}</label>
        <input
          id={id}
          type="date"
          name="knownAt"
          max={today}
          defaultValue={day ?? ""}
          className="input mt-0 w-auto"
          {...describedBy(id, notes)}
        />
      </span>
      <FieldNotes id={id} {...notes} />
    </div>
  );
  if (!isFolded) return field;
  return (
    <details className="disclosure" open={Boolean(day || error)}>
      <summary>{t("open")}</summary>
      {field}
    </details>
  );
}
