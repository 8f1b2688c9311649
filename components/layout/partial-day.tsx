import { useLocale } from "next-intl";
import { formatPartialDate } from "@/lib/format/day";

/** A day as far as it is known, in the reader's language. */
export function PartialDay({ value }: { value: string }) {
  return <time dateTime={value}>{formatPartialDate(value, useLocale())}</time>;
}
