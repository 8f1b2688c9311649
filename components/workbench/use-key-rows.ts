"use client";

import { useTranslations } from "next-intl";
import { absences, scaleValues } from "@/domain/vocabulary";
import { absenceKeys } from "./keys";

/** The keys of the workbench with what each does, for their list. */
export function useKeyRows(): readonly (readonly [string, string])[] {
  const t = useTranslations("workbench.keys");
  const words = useTranslations("vocabulary");
  return [
    ...scaleValues.map((value) => [String(value), words(`scaleValues.${value}`)] as const),
    ...absences.map((value) => [absenceKeys[value], words(`absences.${value}`)] as const),
    ["r", t("rationale")],
    ["c", t("source")],
    ["v", t("validFrom")],
    ["Esc", t("leave")],
    ["j", t("next")],
    ["k", t("previous")],
    ["Ctrl Enter", t("nextTyping")],
    ["s", t("sendOne")],
    ["S", t("sendAll")],
  ];
}
