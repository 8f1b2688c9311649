import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import type { CriterionView } from "@/domain/view/comparison";
import { scaleValues } from "@/domain/vocabulary";
import { ScaleGlyph } from "./scale-glyph";
import { StandardLink } from "./standard-link";

/** How a question is to be answered: the guidance, what each value means here, and the articles behind it. */
export function CriterionRubric({
  criterion,
}: {
  criterion: Pick<
    CriterionView,
    "guidance" | "scale" | "basis" | "isVerified" | "verifiedNote" | "isComputed"
  >;
}) {
  const t = useTranslations("comparison.criterion");
  const { guidance, scale, basis } = criterion;
  return (
    <div className="rubric">
      <p>
        <LocalisedText text={guidance} />
      </p>
      <ul aria-label={t("scale")}>
        {[...scaleValues].reverse().map((value) => (
          <li key={value} className="flex items-baseline gap-2">
            <ScaleGlyph value={value} />
            <span>
              <span className="tabular">{value}</span> <LocalisedText text={scale[value]} isUnmarked />
            </span>
          </li>
        ))}
      </ul>
      {criterion.isComputed && <p>{t("isComputed")}</p>}
      <p className="kicker">{t("basis")}</p>
      <ul aria-label={t("basis")}>
        {basis.map(({ standardId, shortName, reference, isVerified }) => (
          <li key={`${standardId} ${reference}`}>
            <StandardLink id={standardId} name={shortName} />
            {", "}
            {reference}
            {!isVerified && <span className="text-mark"> [{t("unchecked")}]</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
