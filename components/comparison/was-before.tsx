import { useLocale, useTranslations } from "next-intl";
import type { ComparedCriterion } from "@/domain/view/comparison";
import { formatPartialDate } from "@/lib/format/day";

interface Props {
  before: ComparedCriterion["changes"][string];
  since: string;
}

/** That a cell said something else on an earlier day, and what. */
export function WasBefore({ before: { value, absence }, since }: Props) {
  const t = useTranslations("comparison");
  const words = useTranslations("vocabulary");
  const said =
    value === null ? words(`absences.${absence ?? "not_researched"}`) : words(`scaleValues.${value}`);
  return (
    <p className="was-before">
      <span aria-hidden="true">△ </span>
      {t("was", { day: formatPartialDate(since, useLocale()), said })}
    </p>
  );
}
