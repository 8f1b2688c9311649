import { useLocale } from "next-intl";
import { addressWith, type Query } from "@/components/ui/address";
import { ExportLinks } from "@/components/ui/export-links";

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
}

/** CSV, XLSX and JSON of exactly this view: the same filters in the same language, the whole list and not one page of it. */
export function ExportLink({ list, query }: Props) {
  const language = useLocale();
  return (
    <ExportLinks
      hrefOf={(ending) => addressWith(`/api/v1/exports/${list}.${ending}`, query, { cursor: null, language })}
    />
  );
}
