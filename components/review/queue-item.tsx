import { useLocale, useTranslations } from "next-intl";
import { WordsIn } from "@/components/form/words-in";
import type { ReviewItem } from "@/domain/view/review";
import { formatPartialDate } from "@/lib/format/day";

export function QueueItem({ item }: { item: ReviewItem }) {
  const t = useTranslations("review");
  const tCode = useTranslations("vocabulary");
  const locale = useLocale();
  const { country, instrument, measure } = item;
  return (
    <span className="block">
      <span className="kicker block">
        <WordsIn text={country.name} nativeLanguage={country.nativeLanguage} isUnmarked />
        {instrument.number && ` · ${instrument.number}`}
        {item.isOwn && ` · ${t("own")}`}
      </span>
      <span className="line-clamp-2 block text-sm">
        {measure.number && `${measure.number}. `}
        <WordsIn text={measure.text} nativeLanguage={country.nativeLanguage} isUnmarked />
      </span>
      <span className="block text-sm font-semibold">
        {tCode(`claims.${item.claim}`)}
        {item.happenedOn && `, ${formatPartialDate(item.happenedOn, locale)}`}
      </span>
    </span>
  );
}
