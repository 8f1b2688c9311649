import { useLocale, useTranslations } from "next-intl";
import { TileMap, type TileTone } from "@/components/charts/tile-map";
import { pickText } from "@/domain/localised";
import { osceTiles } from "@/domain/tile-map";
import type { CountryRef } from "@/domain/view/shared";
import type { RatificationView } from "@/domain/view/treaty";

interface Props {
  countries: readonly CountryRef[];
  ratifications: readonly RatificationView[];
}

/** Who is bound by one treaty, as tiles. */
export function AcceptanceMap({ countries, ratifications }: Props) {
  const t = useTranslations("treaty");
  const locale = useLocale();
  const standings = new Map(ratifications.map((each) => [each.country.code, each]));
  const tones: Record<string, { tone: TileTone; label: string }> = {
    party: { tone: "high", label: t("party") },
    signed: { tone: "low", label: t("signed") },
    not_party: { tone: "outline", label: t("notParty") },
    unknown: { tone: "none", label: t("notKnown") },
  };
  const toneOf = (code: string) => {
    const standing = standings.get(code);
    if (standing?.status === "not_party" && standing.signedOn) return tones.signed;
    return tones[standing?.status ?? "unknown"];
  };
  return (
    <TileMap
      tiles={osceTiles}
      label={t("mapLabel")}
      states={Object.fromEntries(
        countries.map(({ code, name, nativeLanguage }) => {
          const shown = toneOf(code);
          return [
            code,
            {
              name: pickText(name, locale, nativeLanguage).text,
              tone: shown?.tone ?? "none",
              value: shown?.label ?? "",
            },
          ];
        }),
      )}
      legend={Object.values(tones)}
    />
  );
}
