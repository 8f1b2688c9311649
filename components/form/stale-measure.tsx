"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { pickText } from "@/domain/localised";
import type { OpenedMeasure } from "@/domain/view/measure";
import { formatInstant, formatPartialDate } from "@/lib/format/day";
import type { Stale } from "./entry-form";

/** Both versions side by side, and a way to send what is typed on top of the one that stands. */
export function StaleMeasure({ opened, current: now, isSending }: Stale<OpenedMeasure>) {
  const t = useTranslations("forms.stale");
  const factsOf = useFacts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (now.rowVersion) box.current?.focus();
  }, [now.rowVersion]);
  const before = factsOf(opened);
  const rows = factsOf(now).map((fact, at) => ({ ...fact, before: before[at]?.value }));
  return (
    <div ref={box} role="alert" tabIndex={-1} className="error-summary space-y-3">
      <h2 className="text-lg">{t("title")}</h2>
      <p>{t("explain")}</p>
      <table className="data-table">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("opened")}</th>
            <th scope="col">{t("now")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td data-label={t("opened")}>{row.before}</td>
              <td data-label={t("now")}>
                {row.value === row.before ? row.value : <strong>{row.value}</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="submit" aria-disabled={isSending || undefined}>
        {t("sendAgain")}
      </Button>
    </div>
  );
}

function useFacts() {
  const t = useTranslations("forms.stale");
  const tCode = useTranslations("vocabulary");
  const tTime = useTranslations("time");
  const locale = useLocale();
  const day = (on: string | null) => (on ? `, ${formatPartialDate(on, locale)}` : "");
  return ({ claimed, found, dueOn, isContinuing, bodies, changedAt }: OpenedMeasure) => [
    {
      label: t("claim"),
      value: claimed ? tCode(`claims.${claimed.claim}`) + day(claimed.happenedOn) : t("nothing"),
    },
    {
      label: t("finding"),
      value: found ? tCode(`findings.${found.finding}`) + day(found.happenedOn) : t("nothing"),
    },
    {
      label: t("due"),
      value: isContinuing ? tTime("continuing") : dueOn ? formatPartialDate(dueOn, locale) : tTime("noDue"),
    },
    {
      label: t("bodies"),
      value: bodies.map(({ name }) => pickText(name, locale).text).join("; ") || t("nothing"),
    },
    { label: t("changed"), value: formatInstant(changedAt, locale) },
  ];
}
