import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { countedUpTo } from "@/domain/view/shared";

interface Props {
  shownCount: number;
  totalCount: number;
  /** Address of the following page; null on the last one. */
  nextHref: string | null;
  /** Address of the first page; null when this is it. */
  firstHref: string | null;
  /** The words are found in more than was looked at. */
  isPartial?: boolean;
}

/** "37 of 412", the first page and the next one. */
export function Pagination({ shownCount, totalCount, nextHref, firstHref, isPartial }: Props) {
  const isAtLeast = isPartial || totalCount === countedUpTo;
  const t = useTranslations("table");
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3 text-sm">
      <p className="tabular mr-auto">
        {t(isAtLeast ? "countAtLeast" : "count", { shown: shownCount, total: totalCount })}
        {isPartial && ` ${t("narrow")}`}
      </p>
      {firstHref && (
        <Link href={firstHref} className="py-1">
          {t("first")}
        </Link>
      )}
      {nextHref && (
        <Link href={nextHref} rel="next" className="py-1 font-semibold">
          {t("next")} <span aria-hidden="true">→</span>
        </Link>
      )}
    </nav>
  );
}
