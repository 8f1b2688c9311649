import { useLocale, useTranslations } from "next-intl";
import { TileMap, type TileTone } from "@/components/charts/tile-map";
import { pickText } from "@/domain/localised";
import { osceTiles } from "@/domain/tile-map";
import type { CountryItem } from "@/domain/view/country";

const legendTones = ["none", "outline", "low", "middle", "high"] as const;

/** How far a State has come, from "no framework held" to "two thirds or more verified"; the outline is claimed only. */
export function toneOf({
  isTracked,
  verifiedPercent,
}: Pick<CountryItem, "isTracked" | "verifiedPercent">): TileTone {
  if (!isTracked) return "none";
  if (!verifiedPercent) return "outline";
  return verifiedPercent < 33 ? "low" : verifiedPercent < 66 ? "middle" : "high";
}

/** The participating States as tiles, those whose framework is held marked by what is verified. */
export function OsceMap({ countries }: { countries: readonly CountryItem[] }) {
  const t = useTranslations("country");
  const locale = useLocale();
  const states = Object.fromEntries(
    countries.map((country) => [
      country.code,
      {
        name: pickText(country.name, locale, country.nativeLanguage).text,
        tone: toneOf(country),
        value: stateWords(country),
      },
    ]),
  );
  return (
    <TileMap
      tiles={osceTiles}
      states={states}
      legend={legendTones.map((tone) => ({ tone, label: t(`tones.${tone}`) }))}
    />
  );

  function stateWords({ isTracked, tally }: CountryItem) {
    if (!isTracked) return t("tones.none");
    return t("tileWords", {
      total: tally.measureCount,
      claimed: tally.claims.completed,
      verified: tally.findings.complete,
    });
  }
}
