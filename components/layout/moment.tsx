import { useLocale } from "next-intl";
import { formatInstant } from "@/lib/format/day";

/** An instant, in the reader's language and in UTC. */
export function Moment({ value }: { value: string }) {
  return <time dateTime={value}>{formatInstant(value, useLocale())}</time>;
}
