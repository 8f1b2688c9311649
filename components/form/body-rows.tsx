"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { bodyRoles } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import { BodySelect } from "./body-select";
import { useChoices } from "./choices";
import type { Inputs } from "./entry-form";
import { EntryRows } from "./entry-rows";

/** Which bodies lead and support a measure. */
export function BodyRows({ country, values, errorOf }: Inputs & { country: string }) {
  const t = useTranslations("forms.bodies");
  const roles = useChoices("bodyRoles", bodyRoles);
  const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
  return (
    <EntryRows
      list="bodies"
      legend={t("legend")}
      hint={t("hint")}
      add={t("add")}
      remove={t("remove")}
      columns="sm:grid-cols-[3fr_minmax(9rem,1fr)_auto]"
      values={values}
      errorOf={errorOf}
    >
      {(row, number) => (
        <>
          <BodySelect
            {...start(`bodies.${row}.organisationId`)}
            country={country}
            label={t("body", { number })}
            emptyLabel={t("choose")}
          />
          <Select {...start(`bodies.${row}.role`)} label={t("role")} choices={roles} />
        </>
      )}
    </EntryRows>
  );
}
