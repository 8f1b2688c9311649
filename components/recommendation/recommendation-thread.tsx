import { useTranslations } from "next-intl";
import { ThreadLine } from "@/components/thread/thread-line";
import { type Actor, can } from "@/domain/permissions";
import type { RecommendationView } from "@/domain/view/advice";

const once = <Item extends { id: string }>(items: readonly Item[]) => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

interface Props {
  recommendation: RecommendationView;
  actor: Actor | null;
}

/** The thread through one recommendation; a gap leads those who may to the form that says what answers it. */
export function RecommendationThread({ recommendation, actor }: Props) {
  const t = useTranslations("recommendation.thread");
  const { id, countryCode, country, links } = recommendation;
  const instruments = once(links.flatMap(({ instrument }) => instrument ?? []));
  const form = `/work/recommendations/${encodeURIComponent(id)}/link`;
  const mayLink = can(actor, "recommendation.link", { countryCode });
  return (
    <ThreadLine
      thread={{
        recommendations: [recommendation],
        drafts: instruments.filter(({ kind }) => kind === "draft-law"),
        acts: instruments.filter(({ kind }) => kind !== "draft-law"),
        measures: once(links.flatMap(({ measure }) => measure ?? [])),
      }}
      here="recommendation"
      gaps={
        mayLink
          ? {
              draft: { href: `${form}?target=instrument`, words: t("missingDraft") },
              act: { href: `${form}?target=instrument`, words: t("missingAct") },
              measure: { href: form, words: t("missingMeasure") },
            }
          : {}
      }
      countryCode={countryCode}
      nativeLanguage={country.nativeLanguage}
      actor={actor}
    />
  );
}
