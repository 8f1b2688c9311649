import { useLocale, useTranslations } from "next-intl";
import { addressWith, type Query } from "@/components/ui/address";
import { ExportLinks } from "@/components/ui/export-links";
import { Link } from "@/components/ui/link";

export type ExportedList =
  | "comparison"
  | "countries"
  | "drafts"
  | "instruments"
  | "measures"
  | "sources"
  | "changes"
  | "treaties"
  | "ratifications"
  | "indicators"
  | "observations"
  | "ratings"
  | "events"
  | "practices"
  | "recommendations"
  | "library";

interface Props {
  list: ExportedList;
  query: Query;
  /** Too large to be waited for: it is also offered to be made in the background. */
  isLarge?: boolean;
}

/** CSV, XLSX and JSON of exactly this view: the same filters in the same language, the whole list and not one page of it. */
export function ExportLink({ list, query, isLarge }: Props) {
  const language = useLocale();
  const t = useTranslations("exportJobs");
  const links = (
    <ExportLinks
      hrefOf={(ending) => addressWith(`/api/v1/exports/${list}.${ending}`, query, { cursor: null, language })}
    />
  );
  if (!isLarge) return links;
  return (
    <span className="flex flex-wrap gap-x-6">
      {links}
      <Link
        className="no-print py-1 text-sm"
        href={addressWith("/exports", query, { cursor: null, list, format: "xlsx" })}
      >
        {t("large")}
      </Link>
    </span>
  );
}
