import { useTranslations } from "next-intl";
import type { ComparedCriterion } from "@/domain/view/comparison";
import { absences, scaleValues } from "@/domain/vocabulary";

/** How many of the States compared say what: "Full in 2 of 5, partial in 3". */
export function PeerLine({ peers }: Pick<ComparedCriterion, "peers">) {
  const t = useTranslations("comparison.peers");
  const words = useTranslations("vocabulary");
  const counted = [
    ...[...scaleValues].reverse().map((value) => ({
      word: words(`scaleValues.${value}`),
      count: peers.values[value],
    })),
    ...absences.map((absence) => ({ word: words(`absences.${absence}`), count: peers.absences[absence] })),
  ].filter(({ count }) => count > 0);
  if (counted.length === 0) return t("none");
  return counted
    .map(({ word, count }, index) =>
      index === 0 ? t("first", { word, count, total: peers.total }) : t("next", { word, count }),
    )
    .join(" · ");
}
