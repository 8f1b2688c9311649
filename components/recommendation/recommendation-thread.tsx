import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { PlainText } from "@/components/layout/plain-text";
import { MeasureName } from "@/components/measure/measure-name";
import { Step } from "@/components/thread/step";
import { Link } from "@/components/ui/link";
import { type Actor, can } from "@/domain/permissions";
import type { LinkView, RecommendationView } from "@/domain/view/advice";
import type { InstrumentRef } from "@/domain/view/shared";

const once = <Item extends { id: string }>(items: readonly Item[]) => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

interface Props {
  recommendation: RecommendationView;
  /** null: a visitor, to whom a gap is words only. */
  actor: Actor | null;
}

/** From what was asked to what a reviewer found; a gap leads those who may to the form that fills it. */
export function RecommendationThread({ recommendation, actor }: Props) {
  const t = useTranslations("recommendation.thread");
  const tLink = useTranslations("recommendation.link");
  const { id, countryCode } = recommendation;
  const mayLink = can(actor, "recommendation.link", { countryCode });
  const linkForm = `/work/recommendations/${encodeURIComponent(id)}/link`;
  const { links, country, statedBody } = recommendation;
  const instruments = once(links.flatMap(({ instrument }) => instrument ?? []));
  const drafts = instruments.filter(({ kind }) => kind === "draft-law");
  const acts = instruments.filter(({ kind }) => kind !== "draft-law");
  const measures = once(links.flatMap(({ measure }) => measure ?? []));
  const claimed = measures.filter(({ claim }) => claim !== null);
  const found = measures.filter(({ finding }) => finding !== null);
  const names = (refs: readonly InstrumentRef[]) => (
    <span className="flex flex-col">
      {refs.map((each) => (
        <InstrumentName key={each.id} instrument={each} nativeLanguage={country.nativeLanguage} isShort />
      ))}
    </span>
  );
  const measureNames = (refs: readonly NonNullable<LinkView["measure"]>[]) => (
    <span className="flex flex-col">
      {refs.map((each) => (
        <MeasureName key={each.id} measure={each} nativeLanguage={country.nativeLanguage} />
      ))}
    </span>
  );
  const work = (path: "report" | "finding") => {
    const action = path === "report" ? "progress.report" : "finding.record";
    const isDue = path === "report" ? claimed.length === 0 : found.length === 0;
    if (!isDue || !can(actor, action, { countryCode })) return null;
    return measures.slice(0, 3).map((each) => (
      <Gap key={each.id} href={`/work/measures/${encodeURIComponent(each.id)}/${path}`}>
        {tLink(path === "report" ? "missingProgress" : "missingFinding", {
          measure: each.number ?? each.id,
        })}
      </Gap>
    ));
  };
  return (
    <ol>
      <Step knot="solid" label={t("recommendation")} isHere>
        <PlainText>{statedBody}</PlainText>
      </Step>
      <Step knot={drafts.length > 0 ? "solid" : "gap"} label={t("draft")}>
        {drafts.length > 0 ? names(drafts) : t("noDraft")}
      </Step>
      <Step knot={acts.length > 0 ? "solid" : "gap"} label={t("act")}>
        {acts.length > 0 ? names(acts) : t("noAct")}
        {acts.length === 0 && mayLink && (
          <Gap href={`${linkForm}?target=instrument`}>{tLink("missingAct")}</Gap>
        )}
      </Step>
      <Step knot={measures.length > 0 ? "solid" : "gap"} label={t("measure")}>
        {measures.length > 0 ? measureNames(measures) : t("noMeasure")}
        {measures.length === 0 && mayLink && <Gap href={linkForm}>{tLink("missingMeasure")}</Gap>}
      </Step>
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

function Gap({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="block py-1">
      {children}
    </Link>
  );
}
