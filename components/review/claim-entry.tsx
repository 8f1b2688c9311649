"use client";

import { useLocale, useTranslations } from "next-intl";
import { WordsIn } from "@/components/form/words-in";
import { Chip } from "@/components/ui/chip";
import type { ProgressView } from "@/domain/view/measure";
import { formatInstant, formatPartialDate } from "@/lib/format/day";
import { ProofList } from "./proof-list";

/** What one entry claims, who says so, and with what proof. */
export function ClaimEntry({ title, entry }: { title: string; entry: ProgressView }) {
  const t = useTranslations("review");
  const tCode = useTranslations("vocabulary");
  const tTime = useTranslations("time");
  const locale = useLocale();
  const by = [entry.recordedBy, t("recordedAt", { moment: formatInstant(entry.recordedAt, locale) })];
  return (
    <section className="space-y-3">
      <h3>{title}</h3>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Chip tone="accent">{tCode(`claims.${entry.claim}`)}</Chip>
        <span>{entry.happenedOn ? formatPartialDate(entry.happenedOn, locale) : tTime("unknownDay")}</span>
        {entry.statedAs && <span className="text-sm">{t("statedAs", { word: entry.statedAs })}</span>}
      </p>
      <p className="whitespace-pre-line" lang={entry.language ?? undefined}>
        {entry.narrative}
      </p>
      <p className="text-sm text-ink-soft">
        {tCode(`progressOrigins.${entry.origin}`)}
        {entry.organisation && (
          <>
            {" · "}
            <WordsIn text={entry.organisation.name} isUnmarked />
          </>
        )}
        {` · ${by.filter(Boolean).join(", ")}`}
      </p>
      <ProofList evidence={entry.evidence} citations={entry.citations} />
    </section>
  );
}
