"use client";

import { useLocale, useTranslations } from "next-intl";
import { Said } from "@/components/comparison/said";
import { WordsIn } from "@/components/form/words-in";
import { ProofList } from "@/components/review/proof-list";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { AssessmentView } from "@/domain/view/assessment";
import { formatInstant, formatPartialDate } from "@/lib/format/day";

/** One answer at full length: what, why, since when, resting on what, and what became of it. */
export function AnswerEntry({ answer }: { answer: AssessmentView }) {
  const t = useTranslations("assessment");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { validFrom, validFromBy, asOf, confidence, provisions } = answer;
  const facts = [
    validFrom
      ? t("validFrom", { day: formatPartialDate(validFrom, locale) })
      : t("validFromBy", { day: formatPartialDate(validFromBy, locale) }),
    asOf ? t("asOf", { day: formatPartialDate(asOf, locale) }) : t("undated"),
    confidence && words(`assessmentConfidences.${confidence}`),
  ].filter(Boolean);
  const by = [answer.recordedBy, t("recordedAt", { moment: formatInstant(answer.recordedAt, locale) })];
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Said cell={answer} />
        <Chip tone={answer.state === "published" ? "accent" : "soft"}>
          {words(`assessmentStates.${answer.state}`)}
        </Chip>
        {answer.isOwn && <span className="text-sm font-semibold">{t("own")}</span>}
      </p>
      <p className="whitespace-pre-line" lang={answer.language ?? undefined}>
        {answer.rationale}
      </p>
      <p className="text-sm text-ink-soft">{facts.join(" · ")}</p>
      {provisions.length > 0 && (
        <ul className="space-y-1 text-sm">
          {provisions.map(({ instrumentId, instrument, locator, provision }) => (
            <li key={`${instrumentId} ${locator}`}>
              <Link href={`/instruments/${encodeURIComponent(instrumentId)}`}>
                {instrument.number ?? <WordsIn text={instrument.title} isUnmarked />}
              </Link>
              {locator && `, ${locator}`}
              {provision?.body && (
                <blockquote
                  lang={provision.language ?? undefined}
                  className="line-clamp-6 border-l-2 border-rule pl-3"
                >
                  {provision.body}
                </blockquote>
              )}
            </li>
          ))}
        </ul>
      )}
      {answer.citations.map(({ id, quote }) =>
        quote ? (
          <blockquote key={id} className="border-l-2 border-rule pl-3 text-sm">
            {quote}
          </blockquote>
        ) : null,
      )}
      <ProofList evidence={answer.evidence} citations={answer.citations} />
      <p className="text-sm text-ink-soft">
        {`${words(`assessmentOrigins.${answer.origin}`)} · ${by.filter(Boolean).join(", ")}`}
      </p>
      <BecameOf answer={answer} />
    </div>
  );
}

/** What reviewers decided, and what the State says to it. */
function BecameOf({ answer: { decisions, replies } }: { answer: AssessmentView }) {
  const t = useTranslations("assessment");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  return (
    <>
      {decisions.map(({ decision, rationale, recordedAt }) => (
        <p key={decision} className="border-l-3 border-accent bg-accent-wash px-3 py-1 text-sm">
          <strong>{words(`assessmentDecisions.${decision}`)}</strong>
          {`, ${formatInstant(recordedAt, locale)}`}
          {rationale && <span className="block whitespace-pre-line">{rationale}</span>}
        </p>
      ))}
      {replies.map(({ id, text, recordedAt }) => (
        <blockquote key={id} className="border-l-3 border-rule-strong bg-paper-deep px-3 py-1 text-sm">
          <strong>{t("reply")}</strong>
          {`, ${formatInstant(recordedAt, locale)}`}
          <span className="block whitespace-pre-line">{text}</span>
        </blockquote>
      ))}
    </>
  );
}
