import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { Cited } from "@/components/source/cited";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { CellView, ComparedCriterion } from "@/domain/view/comparison";
import { CellProvisions, CellReplies } from "./cell-basis";
import { ComputedNote } from "./computed-note";
import { Said } from "./said";
import { WasBefore } from "./was-before";

interface Props {
  criterion: Pick<ComparedCriterion, "scale" | "basis">;
  cell: CellView;
  /** What it said on the day that changes are marked since. */
  before?: ComparedCriterion["changes"][string];
  since?: string | null;
  /** Where the cell is read alone, with its history. */
  href?: string;
}

/** One cell at full length: what, why, resting on what, as of when, how sure, by whom. */
export function CellText({ criterion, cell, before, since, href }: Props) {
  const t = useTranslations("comparison.cell");
  return (
    <div className="cell-text" data-changed={before ? true : undefined}>
      <p>
        <Said cell={cell} />
      </p>
      {before && since && <WasBefore before={before} since={since} />}
      {cell.value !== null && (
        <p className="cell-scale">
          <LocalisedText text={criterion.scale[cell.value]} isUnmarked />
        </p>
      )}
      {cell.rationale && (
        <p>
          <PlainText language={cell.language}>{cell.rationale}</PlainText>
        </p>
      )}
      <CellProvisions provisions={cell.provisions} />
      {cell.assessmentId && <CellFacts cell={cell} />}
      {cell.assessmentId && (
        <Cited citations={cell.citations} confidence={cell.confidence === "text" ? "text" : "reported"} />
      )}
      <CellReplies replies={cell.replies} />
      {cell.computed && <ComputedNote computed={cell.computed} basis={criterion.basis} />}
      {href && cell.assessmentId && (
        <p className="no-print text-xs">
          <Link href={href} className="inline-block py-1">
            {t("alone")}
          </Link>
        </p>
      )}
    </div>
  );
}

/** As of when, how fresh, in which state, how it is known. */
function CellFacts({ cell: { asOf, freshnessDays, state, confidence } }: { cell: CellView }) {
  const t = useTranslations("comparison.cell");
  const words = useTranslations("vocabulary");
  return (
    <p className="cell-facts">
      {asOf ? (
        <span>
          {t("asOf")} <PartialDay value={asOf} />
          {freshnessDays !== null && <>, {t("age", { years: Math.floor(freshnessDays / 365) })}</>}
        </span>
      ) : (
        <span>{t("undated")}</span>
      )}
      {confidence && <span>{words(`assessmentConfidences.${confidence}`)}</span>}
      {state && (
        <Chip tone={state === "published" ? "accent" : "soft"}>{words(`assessmentStates.${state}`)}</Chip>
      )}
    </p>
  );
}
