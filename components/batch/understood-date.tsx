"use client";

import { useLocale, useTranslations } from "next-intl";
import { isPartialDate } from "@/domain/partial-date";
import type { UnderstoodDate as Understood } from "@/domain/view/batch";
import { formatPartialDate } from "@/lib/format/day";

/** How a date in words was understood, beside what was written. */
export function UnderstoodDate({ date }: { date: Understood }) {
  const t = useTranslations("officialDate");
  const locale = useLocale();
  const shown = (value: string | number) =>
    typeof value === "string" && isPartialDate(value) && value.length > 4
      ? formatPartialDate(value, locale)
      : String(value);
  const values = Object.fromEntries(Object.entries(date.parts).map(([name, value]) => [name, shown(value)]));
  const due = date.dueOn ? shown(date.dueOn) : "";
  const words =
    date.kind === "unclear"
      ? t(`unclear.${date.how}` as "unclear.empty")
      : t(`how.${date.how}` as "how.within", {
          date: due,
          year: "",
          number: "",
          day: "",
          from: "",
          to: "",
          since: "",
          ...values,
          due,
        });
  return (
    <span className="block text-sm">
      {date.said && (
        <>
          <q>{date.said}</q>{" "}
        </>
      )}
      <span className={date.kind === "unclear" ? "font-semibold" : "text-ink-soft"}>
        <span aria-hidden="true">{date.kind === "unclear" ? "? " : "→ "}</span>
        {words}
      </span>
    </span>
  );
}
