import { useLocale, useTranslations } from "next-intl";
import { lookedThrough } from "@/domain/view/shared";
import { formatCount } from "@/lib/format/number";

/** How many were found; what is looked through no further is "at least". */
export function FoundCount({ count }: { count: number }) {
  const t = useTranslations("search");
  const shown = formatCount(count, useLocale());
  return <span className="tabular">{count === lookedThrough ? t("atLeast", { count: shown }) : shown}</span>;
}
