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

/** Links that support an entry: as many rows as wanted, each an address and what it is. */
export function EvidenceLinks({ values, errorOf }: Inputs) {
  const t = useTranslations("forms.evidence");
  const { rows, add, remove } = useRows(rowsIn(values, "evidence"), 1);
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
          <TextInput
            name={`evidence.${row}.url`}
            label={t("url", { number: at + 1 })}
            type="url"
            inputMode="url"
            placeholder="https://"
            defaultValue={textIn(values, `evidence.${row}.url`)}
            error={errorOf(`evidence.${row}.url`)}
          />
          <TextInput
            name={`evidence.${row}.title`}
            label={t("title", { number: at + 1 })}
            defaultValue={textIn(values, `evidence.${row}.title`)}
            error={errorOf(`evidence.${row}.title`)}
          />
          <Button tone="quiet" className="justify-self-start" onClick={() => removeAndGo(row)}>
            {t("remove")}
            <span className="sr-only"> {at + 1}</span>
          </Button>
        </div>
      ))}
      <Button ref={addButton} tone="secondary" onClick={addAndGo} disabled={rows.length >= most}>
        {t("add")}
      </Button>
    </fieldset>
  );
}
