import { useTranslations } from "next-intl";
import type { ComparedCriterion } from "@/domain/view/comparison";
import type { MatrixCell } from "@/domain/view/comparison-matrix";
import type { Absence } from "@/domain/vocabulary";

type Before = ComparedCriterion["changes"][string] | undefined;

/** As the marks of `TypedAbsence`, in signs that need no drawing. */
export const absenceSigns: Record<Absence, string> = {
  not_researched: "◌",
  no_provision: "⊘",
  not_applicable: "–",
  unclear: "∿",
  disputed: "‹›",
};

/** How a cell is drawn: by its value, its kind of nothing, what is computed where nobody answered, or left out. */
function signOf({ value, absence, isLeftOut, computed }: MatrixCell) {
  if (isLeftOut) return { say: "left-out", sign: "…" };
  if (value !== null) return { say: `${value}`, sign: `${value}` };
  if (absence === "not_researched" && computed !== null) return { say: `c${computed}`, sign: `${computed}` };
  return { say: absence ?? "not_researched", sign: absenceSigns[absence ?? "not_researched"] };
}

interface Props {
  code: string;
  cell: MatrixCell;
  isChanged: boolean;
  /** What the sign means, read out in its place. */
  words: string;
  href: string;
}

/** One cell of the matrix; a link where there is more to read. */
export function HeatCell({ code, cell, isChanged, words, href }: Props) {
  const { say, sign } = signOf(cell);
  const label = `${code}: ${words}`;
  const look = {
    "data-say": say,
    "data-reviewed": (cell.state === "published" && !cell.isLeftOut) || undefined,
    "data-changed": isChanged || undefined,
  };
  return (
    <td data-label={code}>
      {cell.state === null && cell.computed === null ? (
        <span role="img" aria-label={label} className="heat-sign" {...look}>
          {sign}
        </span>
      ) : (
        <a href={href} aria-label={label} className="heat-sign" {...look}>
          {sign}
        </a>
      )}
    </td>
  );
}

/** Says a cell in words: the value or kind of nothing, that it is computed, and what it was before. */
export function useCellWords(): (cell: MatrixCell, before: Before) => string {
  const t = useTranslations("comparison.matrix");
  const words = useTranslations("vocabulary");
  const saidOf = ({ value, absence }: Pick<MatrixCell, "value" | "absence">) =>
    value === null ? words(`absences.${absence ?? "not_researched"}`) : words(`scaleValues.${value}`);
  return (cell, before) => {
    const parts = [cell.isLeftOut ? t("leftOut") : saidOf(cell)];
    if (cell.value === null && !cell.isLeftOut && cell.computed !== null)
      parts.push(t("computed", { said: words(`scaleValues.${cell.computed}`) }));
    if (before) parts.push(t("was", { said: saidOf(before) }));
    return parts.join(", ");
  };
}
