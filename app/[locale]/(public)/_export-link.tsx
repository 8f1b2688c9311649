import { useLocale } from "next-intl";
import { addressWith, type Query } from "@/components/ui/address";
import { CsvLink } from "@/components/ui/csv-link";

interface Props {
  list:
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
    | "ratings";
  query: Query;
}

/** CSV of exactly this view: the same filters in the same language, the whole list and not one page of it. */
export function ExportLink({ list, query }: Props) {
  const language = useLocale();
  return <CsvLink href={addressWith(`/api/v1/exports/${list}.csv`, query, { cursor: null, language })} />;
}
