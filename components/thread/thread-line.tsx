import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { PlainText } from "@/components/layout/plain-text";
import { MeasureName } from "@/components/measure/measure-name";
import { RecommendationName } from "@/components/recommendation/recommendation-name";
import { Link } from "@/components/ui/link";
import { pickText } from "@/domain/localised";
import { type Actor, can } from "@/domain/permissions";
import type { Thread } from "@/domain/view/thread";
import { Step } from "./step";

type Knot = "recommendation" | "draft" | "act" | "measure";

interface Props {
  thread: Thread;
  /** On whose page it is drawn. */
  here: "recommendation" | "draft" | "act" | "event" | "practice";
  /** On the page of an event or of what was presented at one: what the event is called there. */
  event?: ReactNode;
  practice?: ReactNode;
  /** The way to the work that a missing knot asks for. */
  gaps: Partial<Record<Knot, GapLink>>;
  countryCode: string;
  nativeLanguage: string | null;
  /** null: a visitor, to whom a claim or a finding that is missing is words only. */
  actor: Actor | null;
}

export interface GapLink {
  href: string;
  words: string;
}

const shown = 5;
const withWork = 3;
const longest = 60;

const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** From what was asked to what a reviewer found. A missing knot is a gap in the line and leads to the work it asks for. */
export function ThreadLine({
  thread,
  here,
  event,
  practice,
  gaps,
  countryCode,
  nativeLanguage,
  actor,
}: Props) {
  const t = useTranslations("recommendation.thread");
  const locale = useLocale();
  const { recommendations, drafts, acts, measures } = thread;
  const claimed = measures.filter(({ claim }) => claim !== null);
  const found = measures.filter(({ finding }) => finding !== null);
  const instruments = (refs: Thread["acts"]) =>
    refs.map((each) => (
      <InstrumentName key={each.id} instrument={each} nativeLanguage={nativeLanguage} isShort />
    ));
  const work = (path: "report" | "finding") => {
    const action = path === "report" ? "progress.report" : "finding.record";
    const isDue = path === "report" ? claimed.length === 0 : found.length === 0;
    if (!isDue || !can(actor, action, { countryCode })) return null;
    return measures.slice(0, withWork).map(({ id, number, text }) => (
      <Gap
        key={id}
        gap={{
          href: `/work/measures/${encodeURIComponent(id)}/${path}`,
          words: t(path === "report" ? "missingProgress" : "missingFinding", {
            measure: number ?? shortened(pickText(text, locale, nativeLanguage).text),
          }),
        }}
      />
    ));
  };
  const knot = (name: Knot, items: ReactNode[], missing: string) => (
    <Step knot={items.length > 0 ? "solid" : "gap"} label={t(name)} isHere={here === name}>
      {items.length > 0 ? <Few items={items} /> : missing}
      {items.length === 0 && <Gap gap={gaps[name]} />}
    </Step>
  );
  return (
    <ol>
      {knot(
        "recommendation",
        recommendations.map((each) =>
          here === "recommendation" ? (
            <PlainText key={each.id}>{each.statedBody}</PlainText>
          ) : (
            <RecommendationName key={each.id} recommendation={each} />
          ),
        ),
        t("noRecommendation"),
      )}
      {event && (
        <Step knot="solid" label={t("event")} isHere={here === "event"}>
          {event}
        </Step>
      )}
      {practice && (
        <Step knot="solid" label={t("practice")} isHere>
          {practice}
        </Step>
      )}
      {knot("draft", instruments(drafts), t("noDraft"))}
      {knot("act", instruments(acts), t("noAct"))}
      {knot(
        "measure",
        measures.map((each) => <MeasureName key={each.id} measure={each} nativeLanguage={nativeLanguage} />),
        t("noMeasure"),
      )}
      <Step knot={claimed.length > 0 ? "hollow" : "gap"} label={t("progress")}>
        {measures.length > 0
          ? t("ofMeasures", { count: claimed.length, total: measures.length })
          : t("noProgress")}
        {work("report")}
      </Step>
      <Step knot={found.length > 0 ? "solid" : "gap"} label={t("evidence")} isLast>
        {measures.length > 0
          ? t("ofMeasures", { count: found.length, total: measures.length })
          : t("noEvidence")}
        {work("finding")}
      </Step>
    </ol>
  );
}

/** The first few, and how many more there are. */
function Few({ items }: { items: ReactNode[] }) {
  const t = useTranslations("recommendation.thread");
  const more = items.length - shown;
  return (
    <span className="flex flex-col">
      {more > 1 ? items.slice(0, shown) : items}
      {more > 1 && <span className="text-ink-soft">{t("more", { count: more })}</span>}
    </span>
  );
}

function Gap({ gap }: { gap: GapLink | undefined }) {
  if (!gap) return null;
  return (
    <Link href={gap.href} className="block py-1">
      {gap.words}
    </Link>
  );
}
