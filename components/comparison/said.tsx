import { useTranslations } from "next-intl";
import { TypedAbsence } from "@/components/layout/typed-absence";
import type { CellView } from "@/domain/view/comparison";
import { ScaleGlyph } from "./scale-glyph";

interface Props {
  cell: Pick<CellView, "value" | "absence"> & Partial<Pick<CellView, "state" | "isLeftOut">>;
}

/** What a cell says in one word and its shape: a value, which kind of nothing, or that the filter leaves it out. */
export function Said({ cell: { value, absence, state, isLeftOut } }: Props) {
  const t = useTranslations("comparison");
  const words = useTranslations("vocabulary");
  if (isLeftOut)
    return (
      <span className="text-sm text-ink-soft">
        {t("leftOut", { state: words(`assessmentStates.${state ?? "public_source"}`) })}
      </span>
    );
  if (value === null) return <TypedAbsence absence={absence ?? "not_researched"} />;
  return (
    <span className="inline-flex items-center gap-2">
      <ScaleGlyph value={value} isReviewed={state === "published"} />
      <strong>{words(`scaleValues.${value}`)}</strong>
      <span className="tabular text-xs text-ink-soft">{t("ofThree", { value })}</span>
    </span>
  );
}
