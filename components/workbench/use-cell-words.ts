"use client";

import { useLocale } from "next-intl";
import { pickText } from "@/domain/localised";
import type { CellItem, WorkbenchView } from "@/domain/view/assessment";

/** What a cell is called in the list: its State where one question is asked of all, else its question. */
export function useCellWords({ countries, criteria }: WorkbenchView, isByCriterion: boolean) {
  const locale = useLocale();
  return ({ countryCode, criterionCode }: CellItem): string => {
    if (isByCriterion) {
      const country = countries.find(({ code }) => code === countryCode);
      return country ? pickText(country.name, locale, country.nativeLanguage).text : countryCode;
    }
    const criterion = criteria.find(({ code }) => code === criterionCode);
    return criterion ? `${criterionCode}: ${pickText(criterion.question, locale).text}` : criterionCode;
  };
}
