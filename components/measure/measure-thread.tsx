import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { PartialDay } from "@/components/layout/partial-day";
import { RecommendationName } from "@/components/recommendation/recommendation-name";
import { Step } from "@/components/thread/step";
import { Link } from "@/components/ui/link";
import type { RecommendationItem } from "@/domain/view/advice";
import type { RelationView } from "@/domain/view/instrument";
import type { MeasureView } from "@/domain/view/measure";
import type { InstrumentRef } from "@/domain/view/shared";

interface Props {
  measure: MeasureView;
  /** Of the measure's instrument. */
  relations: readonly RelationView[];
  /** That it answers. */
  recommendations: readonly RecommendationItem[];
}

/** One vertical line from what was asked for to what was verified. A missing knot is a gap in the line. */
export function MeasureThread({ measure, relations, recommendations }: Props) {
  const t = useTranslations("measure.thread");
  const words = useTranslations("measure");
  const claims = useTranslations("vocabulary.claims");
  const findings = useTranslations("vocabulary.findings");
  const kinds = useTranslations("vocabulary.instrumentKinds");
  const { instrument, claimed, found } = measure;
  const named = (kind: RelationView["kind"], direction: RelationView["direction"]) =>
    relations.filter((each) => each.kind === kind && each.direction === direction);
  const origins = [...named("implements", "from"), ...named("becomes", "to")].map((each) => each.instrument);
  const link = (ref: InstrumentRef) => (
    <InstrumentName key={ref.id} instrument={ref} nativeLanguage={measure.country.nativeLanguage} isShort />
  );
  return (
    <ol>
      <Step knot={recommendations.length > 0 ? "solid" : "gap"} label={t("recommendation")}>
        {recommendations.length > 0 ? (
          <span className="flex flex-col">
            {recommendations.map((each) => (
              <RecommendationName key={each.id} recommendation={each} />
            ))}
          </span>
        ) : (
          <>
            {t("recommendationMissing")}
            <Link
              href={`/recommendations?country=${measure.countryCode}&gap=no_measure`}
              className="block py-1"
            >
              {t("missingRecommendation")}
            </Link>
          </>
        )}
      </Step>
      <Step knot={origins.length > 0 ? "solid" : "gap"} label={t("origin")}>
        {origins.length > 0 ? <span className="flex flex-col">{origins.map(link)}</span> : t("originMissing")}
      </Step>
      <Step knot="solid" label={kinds(instrument.kind)}>
        {link(instrument)}
      </Step>
      <Step knot="solid" label={t("measure")} isHere>
        {measure.number ?? t("thisOne")}
      </Step>
      <Step knot={claimed ? "hollow" : "gap"} label={t("claimed")} href="#claimed">
        {claimed ? (
          <>
            {claims(claimed.claim)}
            {claimed.happenedOn && (
              <>
                , <PartialDay value={claimed.happenedOn} />
              </>
            )}
          </>
        ) : (
          words("noClaim")
        )}
      </Step>
      <Step knot={found ? "solid" : "gap"} label={t("verified")} href="#verified" isLast>
        {found ? (
          <>
            {findings(found.finding)}
            {found.happenedOn && (
              <>
                , <PartialDay value={found.happenedOn} />
              </>
            )}
          </>
        ) : (
          words("noFinding")
        )}
      </Step>
    </ol>
  );
}
