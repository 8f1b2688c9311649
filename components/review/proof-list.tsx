"use client";

import { useLocale, useTranslations } from "next-intl";
import { EvidenceItem } from "@/components/evidence/evidence-item";
import type { CitationView, EvidenceView } from "@/domain/view/shared";
import { formatPartialDate } from "@/lib/format/day";

interface Props {
  evidence: readonly EvidenceView[];
  citations: readonly CitationView[];
}

/** Links and sources that support an entry. They lead away from this site, so they say where. */
export function ProofList({ evidence, citations }: Props) {
  const t = useTranslations("review");
  const locale = useLocale();
  if (evidence.length + citations.length === 0)
    return <p className="text-sm text-ink-soft">{t("noEvidence")}</p>;
  return (
    <div>
      <h4 className="kicker">{t("evidence")}</h4>
      <ul className="space-y-1 text-sm">
        {evidence.map((each) => (
          <li key={each.id}>
            <EvidenceItem evidence={each} isAway />
          </li>
        ))}
        {citations.map(({ id, source, locator }) => (
          <li key={id}>
            {source.url ? <Away url={source.url}>{source.title}</Away> : source.title}
            {locator && `, ${locator}`}
            {source.checkedOn && (
              <span className="text-ink-soft">
                {" · "}
                {t("checked", { day: formatPartialDate(source.checkedOn, locale) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Away({ url, children }: { url: string; children: string | null }) {
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  return (
    <a href={url} rel="noreferrer noopener" target="_blank" className="[overflow-wrap:anywhere]">
      {children ? `${children} (${host})` : url}
    </a>
  );
}
