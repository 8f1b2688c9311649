import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { PlainText } from "@/components/layout/plain-text";
import { MeasureName } from "@/components/measure/measure-name";
import { Step } from "@/components/thread/step";
import type { LinkView, RecommendationView } from "@/domain/view/advice";
import type { InstrumentRef } from "@/domain/view/shared";

const once = <Item extends { id: string }>(items: readonly Item[]) => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** From what was asked to what a reviewer found, with a gap where nothing is linked. */
export function RecommendationThread({ recommendation }: { recommendation: RecommendationView }) {
  const t = useTranslations("recommendation.thread");
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
      </Step>
      <Step knot={measures.length > 0 ? "solid" : "gap"} label={t("measure")}>
        {measures.length > 0 ? measureNames(measures) : t("noMeasure")}
      </Step>
      <Step knot={claimed.length > 0 ? "hollow" : "gap"} label={t("progress")}>
        {measures.length > 0
          ? t("ofMeasures", { count: claimed.length, total: measures.length })
          : t("noProgress")}
      </Step>
      <Step knot={found.length > 0 ? "solid" : "gap"} label={t("evidence")} isLast>
        {measures.length > 0
          ? t("ofMeasures", { count: found.length, total: measures.length })
          : t("noEvidence")}
      </Step>
    </ol>
  );
}
