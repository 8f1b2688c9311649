"use client";

import { useTranslations } from "next-intl";
import { TextInput } from "@/components/ui/text-input";
import { textIn } from "@/lib/client/form-values";
import type { Inputs } from "./entry-form";
import { EntryRows } from "./entry-rows";

/** Links that support an entry: as many rows as wanted, each an address and what it is. */
export function EvidenceLinks({ values, errorOf }: Inputs) {
  const t = useTranslations("forms.evidence");
  const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
  return (
    <EntryRows
      list="evidence"
      legend={t("legend")}
      hint={t("hint")}
      add={t("add")}
      remove={t("remove")}
      columns="sm:grid-cols-[3fr_2fr_auto]"
      least={1}
      most={20}
      spare={2}
      values={values}
      errorOf={errorOf}
    >
      {(row, number) => (
        <>
          <TextInput
            {...start(`evidence.${row}.url`)}
            label={t("url", { number })}
            type="url"
            inputMode="url"
            placeholder="https://"
          />
          <TextInput {...start(`evidence.${row}.title`)} label={t("title", { number })} />
        </>
      )}
    </EntryRows>
  );
}

/** The words above an input of `EvidenceLinks` by its name, for those who see its error without script. */
export function useEvidenceLabels(): (input: string) => string | undefined {
  const t = useTranslations("forms.evidence");
  return (input) => {
    const [, row, part] = /^evidence\.(\d+)\.(url|title)$/.exec(input) ?? [];
    if (part === "url" || part === "title") return t(part, { number: Number(row) + 1 });
    return input.startsWith("evidence") ? t("legend") : undefined;
  };
}
