"use client";

import { useTranslations } from "next-intl";
import { TextInput } from "@/components/ui/text-input";
import { textIn } from "@/lib/client/form-values";
import type { Inputs } from "./entry-form";

/** One link to the publication a fact rests on, and what it is. */
export function SourceInputs({ values, errorOf }: Pick<Inputs, "values" | "errorOf">) {
  const t = useTranslations("forms.source");
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[3fr_2fr]">
      <TextInput
        name="source.url"
        label={t("url")}
        type="url"
        inputMode="url"
        placeholder="https://"
        defaultValue={textIn(values, "source.url")}
        error={errorOf("source.url")}
      />
      <TextInput
        name="source.title"
        label={t("title")}
        defaultValue={textIn(values, "source.title")}
        error={errorOf("source.title")}
      />
    </div>
  );
}
