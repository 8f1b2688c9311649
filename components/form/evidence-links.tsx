"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { rowsIn, textIn } from "@/lib/client/form-values";
import type { Inputs } from "./entry-form";
import { useRows } from "./use-rows";

const most = 20;
/** Empty rows for those who cannot add any, because there is no script. */
const spare = [0, 1];

/** Links that support an entry: as many rows as wanted, each an address and what it is. */
export function EvidenceLinks({ values, errorOf }: Inputs) {
  const t = useTranslations("forms.evidence");
  const { rows, next, add, remove } = useRows(rowsIn(values, "evidence"), 1);
  const addButton = useRef<HTMLButtonElement>(null);
  const addAndGo = () => {
    const row = add();
    requestAnimationFrame(() => document.getElementById(`evidence.${row}.url`)?.focus());
  };
  const removeAndGo = (row: number) => {
    remove(row);
    addButton.current?.focus();
  };
  return (
    <fieldset className="field space-y-4">
      <legend>{t("legend")}</legend>
      <FieldNotes id="evidence" hint={t("hint")} error={errorOf("evidence")} />
      {rows.map((row, at) => (
        <div key={row} className="grid items-end gap-3 sm:grid-cols-[3fr_2fr_auto]">
          <LinkInputs row={row} number={at + 1} values={values} errorOf={errorOf} />
          <Button tone="quiet" className="needs-script justify-self-start" onClick={() => removeAndGo(row)}>
            {t("remove")}
            <span className="sr-only"> {at + 1}</span>
          </Button>
        </div>
      ))}
      <noscript>
        {spare.map((each) => (
          <div key={each} className="mb-4 grid items-end gap-3 sm:grid-cols-[3fr_2fr]">
            <LinkInputs row={next + each} number={rows.length + each + 1} values={values} errorOf={errorOf} />
          </div>
        ))}
      </noscript>
      <Button
        ref={addButton}
        tone="secondary"
        className="needs-script"
        onClick={addAndGo}
        disabled={rows.length >= most}
      >
        {t("add")}
      </Button>
    </fieldset>
  );
}

function LinkInputs({ row, number, values, errorOf }: Inputs & { row: number; number: number }) {
  const t = useTranslations("forms.evidence");
  const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
  return (
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
