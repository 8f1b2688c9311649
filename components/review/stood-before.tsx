"use client";

import { useLocale, useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import type { DeadlineView, FindingView } from "@/domain/view/measure";
import type { ReviewEntry } from "@/domain/view/review";
import { formatPartialDate } from "@/lib/format/day";
import { ClaimEntry } from "./claim-entry";
import { ProofList } from "./proof-list";

/** What was claimed before this entry, what reviewers found so far, and the deadline ledger. */
export function StoodBefore({ shown }: { shown: ReviewEntry }) {
  const t = useTranslations("review");
  const { stoodBefore, measure } = shown;
  return (
    <div className="space-y-6">
      {stoodBefore ? (
        <ClaimEntry title={t("before")} entry={stoodBefore} />
      ) : (
        <section className="space-y-2">
          <h3>{t("before")}</h3>
          <p className="text-ink-soft">{t("nothingBefore")}</p>
        </section>
      )}
      <section className="space-y-2">
        <h3>{t("findings")}</h3>
        {measure.findings.length === 0 ? (
          <p className="text-ink-soft">{t("noFindings")}</p>
        ) : (
          <ul className="space-y-3">
            {measure.findings.map((each) => (
              <Finding key={each.id} found={each} />
            ))}
          </ul>
        )}
      </section>
      <Disclosure summary={t("ledger", { count: measure.deadlines.length })}>
        <Ledger deadlines={measure.deadlines} />
      </Disclosure>
    </div>
  );
}

function Finding({ found }: { found: FindingView }) {
  const tCode = useTranslations("vocabulary");
  const locale = useLocale();
  return (
    <li className="space-y-1">
      <p className="flex flex-wrap items-center gap-x-3">
        <Chip>{tCode(`findings.${found.finding}`)}</Chip>
        {found.happenedOn && <span>{formatPartialDate(found.happenedOn, locale)}</span>}
        {found.recordedBy && <span className="text-sm text-ink-soft">{found.recordedBy}</span>}
      </p>
      <p className="whitespace-pre-line text-sm">{found.rationale}</p>
      {found.evidence.length > 0 && <ProofList evidence={found.evidence} citations={found.citations} />}
    </li>
  );
}

function Ledger({ deadlines }: { deadlines: readonly DeadlineView[] }) {
  const tCode = useTranslations("vocabulary");
  const tTime = useTranslations("time");
  const locale = useLocale();
  if (deadlines.length === 0) return <p className="text-sm">{tTime("noDue")}</p>;
  return (
    <ol className="space-y-2 text-sm">
      {deadlines.map((each) => (
        <li key={each.id}>
          <strong>{tCode(`deadlineReasons.${each.reason}`)}</strong>
          {`: ${each.dueOn ? formatPartialDate(each.dueOn, locale) : (each.dueText ?? tTime("continuing"))}`}
          {each.authority && <span className="block">{each.authority}</span>}
          {each.rationale && <span className="block text-ink-soft">{each.rationale}</span>}
        </li>
      ))}
    </ol>
  );
}
