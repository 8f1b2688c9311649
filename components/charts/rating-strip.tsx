import { useTranslations } from "next-intl";
import type { RatingValue } from "@/domain/vocabulary";

const heights: Record<RatingValue, number> = {
  "tier-1": 14,
  "tier-2": 10,
  "tier-2-watch-list": 7,
  "tier-3": 3,
};

interface Props {
  /** One for each year of the strip; null: no rating is held for it. */
  years: readonly { year: number; value: RatingValue | null }[];
}

/** A State's ratings year by year: the better, the taller; the words stand below each year. */
export function RatingStrip({ years }: Props) {
  const short = useTranslations("rating.short");
  const words = useTranslations("vocabulary.ratingValues");
  const absence = useTranslations("vocabulary.absence");
  return (
    <ol className="flex flex-wrap gap-1">
      {years.map(({ year, value }) => (
        <li
          key={year}
          className="w-12 border border-rule px-1 py-0.5 text-center text-xs"
          title={`${year}: ${value ? words(value) : absence("not_researched")}`}
        >
          <span className="tabular block text-ink-soft">{year}</span>
          <RatingGlyph value={value} />
          <b className="block" aria-hidden="true">
            {value ? short(value) : short("none")}
          </b>
          <span className="sr-only">{value ? words(value) : absence("not_researched")}</span>
        </li>
      ))}
    </ol>
  );
}

/** Full height for the best; hatched for the watch list, red for the last. */
export function RatingGlyph({ value }: { value: RatingValue | null }) {
  const height = value ? heights[value] : 0;
  const colour = value === "tier-3" ? "var(--alert)" : "var(--accent)";
  return (
    <svg viewBox="0 0 14 16" width="14" height="16" aria-hidden="true" className="mx-auto block">
      <line x1="1" x2="13" y1="15" y2="15" stroke="var(--rule-strong)" />
      {value && (
        <rect
          x="2"
          y={15 - height}
          width="10"
          height={height}
          fill={value === "tier-2-watch-list" ? "none" : colour}
          stroke={colour}
          strokeDasharray={value === "tier-2-watch-list" ? "2 1.5" : undefined}
        />
      )}
    </svg>
  );
}
