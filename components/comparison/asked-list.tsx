import { useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { RecommendationName } from "@/components/recommendation/recommendation-name";
import { Disclosure } from "@/components/ui/disclosure";
import type { RecommendationItem } from "@/domain/view/advice";
import type { Pillar } from "@/domain/vocabulary";

interface Props {
  countryCode: string;
  pillars: readonly Pillar[];
  recommendations: readonly RecommendationItem[];
}

/** What monitoring bodies asked of a State on the pillars where something is answered with 0 or 1. */
export function AskedList({ countryCode, pillars, recommendations }: Props) {
  const t = useTranslations("comparison.profile");
  const words = useTranslations("vocabulary.pillars");
  const asked = pillars.flatMap((pillar) => {
    const items = recommendations.filter((each) => each.pillars.includes(pillar));
    return items.length > 0 ? [{ pillar, items }] : [];
  });
  if (asked.length === 0) return <p className="text-ink-soft">{t("askedNone")}</p>;
  return asked.map(({ pillar, items }) => (
    <Disclosure key={pillar} summary={t("askedPillar", { pillar: words(pillar), count: items.length })}>
      <ul className="max-w-[56rem] space-y-3 text-sm">
        {items.map((item) => (
          <li key={item.id}>
            <LocalisedText text={item.text} isUnmarked />
            <div className="text-xs">
              <RecommendationName recommendation={item} />
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">
        <DatedLink href={`/recommendations?country=${countryCode}&pillar=${pillar}`}>
          {t("askedAll")}
        </DatedLink>
      </p>
    </Disclosure>
  ));
}
