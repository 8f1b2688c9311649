"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { textIn } from "@/lib/client/form-values";
import type { Inputs } from "./entry-form";

/** Asked for only once the server took something for personal data; stays until the form is sent. */
export function PersonalDataReason({
  values,
  errorOf,
  isDue,
  id = "personalDataReason",
}: Pick<Inputs, "values" | "errorOf"> & {
  isDue: boolean;
  /** Name and id of the input, where several forms are on one page. */
  id?: string;
}) {
  const t = useTranslations("forms.personalData");
  const started = textIn(values, id);
  const [isAsked, setAsked] = useState(started !== "");
  if (!isAsked && isDue) setAsked(true);
  if (!isAsked && !isDue) return null;
  return (
    <div className="space-y-3 border-l-3 border-alert bg-alert-wash p-4">
      <p className="text-sm">{t("explain")}</p>
      <TextArea
        name={id}
        label={t("label")}
        hint={t("hint")}
        error={errorOf(id)}
        rows={2}
        defaultValue={started}
      />
    </div>
  );
}
