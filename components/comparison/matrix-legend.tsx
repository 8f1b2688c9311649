import { useTranslations } from "next-intl";
import { absences, scaleValues } from "@/domain/vocabulary";
import { absenceSigns } from "./heat-cell";

/** What each sign of the matrix means. */
export function MatrixLegend({ hasChanges }: { hasChanges: boolean }) {
  const t = useTranslations("comparison.matrix");
  const words = useTranslations("vocabulary");
  const signs = [
    ...[...scaleValues].reverse().map((value) => ({
      say: `${value}`,
      sign: `${value}`,
      word: words(`scaleValues.${value}`),
    })),
    ...absences.map((absence) => ({
      say: absence,
      sign: absenceSigns[absence],
      word: words(`absences.${absence}`),
    })),
    { say: "c2", sign: "2", word: t("legendComputed") },
  ];
  return (
    <ul className="heat-legend" aria-label={t("legend")}>
      {signs.map(({ say, sign, word }) => (
        <li key={say}>
          <i className="heat-sign" data-say={say} aria-hidden="true">
            {sign}
          </i>
          {word}
        </li>
      ))}
      <li>
        <i className="heat-sign" data-say="2" data-reviewed aria-hidden="true">
          2
        </i>
        {t("legendReviewed")}
      </li>
      {hasChanges && (
        <li>
          <i className="heat-sign" data-say="2" data-changed aria-hidden="true">
            2
          </i>
          {t("legendChanged")}
        </li>
      )}
    </ul>
  );
}
