"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { bodyRoles } from "@/domain/vocabulary";
import { rowsIn, textIn } from "@/lib/client/form-values";
import { BodySelect } from "./body-select";
import { useChoices } from "./choices";
import type { Inputs } from "./entry-form";
import { useRows } from "./use-rows";

/** Which bodies lead and support a measure. */
export function BodyRows({ country, values, errorOf }: Inputs & { country: string }) {
  const t = useTranslations("forms.bodies");
  const roles = useChoices("bodyRoles", bodyRoles);
  const { rows, add, remove } = useRows(rowsIn(values, "bodies"));
  const addButton = useRef<HTMLButtonElement>(null);
  const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
  const addAndGo = () => {
    const row = add();
    requestAnimationFrame(() => document.getElementById(`bodies.${row}.organisationId`)?.focus());
  };
  const removeAndGo = (row: number) => {
    remove(row);
    addButton.current?.focus();
  };
  return (
    <fieldset className="field space-y-4">
      <legend>{t("legend")}</legend>
      <FieldNotes id="bodies" hint={t("hint")} error={errorOf("bodies")} />
      {rows.map((row, at) => (
        <div key={row} className="grid items-end gap-3 sm:grid-cols-[3fr_minmax(9rem,1fr)_auto]">
          <BodySelect
            {...start(`bodies.${row}.organisationId`)}
            country={country}
            label={t("body", { number: at + 1 })}
            emptyLabel={t("choose")}
          />
          <Select {...start(`bodies.${row}.role`)} label={t("role")} choices={roles} />
          <Button tone="quiet" className="justify-self-start" onClick={() => removeAndGo(row)}>
            {t("remove")}
            <span className="sr-only"> {at + 1}</span>
          </Button>
        </div>
      ))}
      <Button ref={addButton} tone="secondary" onClick={addAndGo}>
        {t("add")}
      </Button>
    </fieldset>
  );
}
