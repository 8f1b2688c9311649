import { useLocale, useTranslations } from "next-intl";
import type { ShownValue } from "@/domain/statistics";
import { formatDecimal } from "@/lib/format/number";

/** A value, or that fewer than five people are counted. */
export function ShownNumber({ value }: { value: ShownValue }) {
  const t = useTranslations("indicator");
  const locale = useLocale();
  return <>{value.value === null ? t("fewerThanFive") : formatDecimal(value.value, locale)}</>;
}
