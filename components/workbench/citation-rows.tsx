"use client";

import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import type { Inputs } from "@/components/form/entry-form";
import { useRows } from "@/components/form/use-rows";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { rowsIn, textIn } from "@/lib/client/form-values";
import { inputName } from "./cell";
import { SourcePicker } from "./source-picker";

const most = 20;

/** What an answer rests on: sources, each with its page or article and the words that say it. */
export function CitationRows({ cellKey, values, errorOf }: Inputs & { cellKey: string }) {
  const t = useTranslations("workbench.source");
  const list = inputName(cellKey, "citations");
  const { rows, add, remove } = useRows(rowsIn(values, list), 1);
  const removeAndTell = (row: number, form: HTMLFormElement | null) => {
    flushSync(() => remove(row));
    form?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const focus = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
  return (
    <fieldset className="field space-y-4">
      <legend>{t("legend")}</legend>
      <FieldNotes id={list} hint={t("hint")} error={errorOf(list)} />
      {rows.map((row, index) => {
        const at = `${list}.${row}`;
        const start = (name: string) => ({
          name: `${at}.${name}`,
          defaultValue: textIn(values, `${at}.${name}`),
          error: errorOf(`${at}.${name}`),
        });
        return (
          <div key={row} className="space-y-3 border-l-2 border-rule pl-4">
            <SourcePicker
              at={at}
              values={values}
              errorOf={errorOf}
              onPicked={() => {
                const locator = document.getElementById(`${at}.locator`);
                locator?.focus();
                locator?.dispatchEvent(new Event("input", { bubbles: true }));
              }}
            />
            <div className="grid gap-3 sm:grid-cols-[1fr_2fr]">
              <TextInput {...start("locator")} label={t("locator")} />
              <TextArea {...start("quote")} label={t("quote")} rows={2} />
            </div>
            {rows.length > 1 && (
              <Button tone="quiet" onClick={(event) => removeAndTell(row, event.currentTarget.form)}>
                {t("remove")}
                <span className="sr-only"> {index + 1}</span>
              </Button>
            )}
          </div>
        );
      })}
      <Button
        tone="secondary"
        disabled={rows.length >= most}
        onClick={() => focus(`${list}.${add()}.search`)}
      >
        {t("add")}
      </Button>
    </fieldset>
  );
}
