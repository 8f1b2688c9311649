"use client";

import { useTranslations } from "next-intl";

/** The codes of one closed list as choices with their words. */
export function useChoices<Code extends string>(list: string, codes: readonly Code[]) {
  const t = useTranslations("vocabulary");
  return codes.map((value) => ({ value, label: t(`${list}.${value}` as "claims.completed") }));
}
