import { useLocale, useTranslations } from "next-intl";
import { countedUpTo } from "@/domain/view/shared";
import { formatCount } from "@/lib/format/number";

/** How many were found; what was counted to the end of counting is "at least". */
export function FoundCount({ count }: { count: number }) {
  const t = useTranslations("search");
  const shown = formatCount(count, useLocale());
  return <span className="tabular">{count === countedUpTo ? t("atLeast", { count: shown }) : shown}</span>;
}
