"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import type { Inputs } from "@/components/form/entry-form";
import { EntryRows } from "@/components/form/entry-rows";
import { InstrumentSelect } from "@/components/form/instrument-select";
import { Select } from "@/components/ui/select";
import { relationKinds } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";

/** What this instrument does to others of the same State. */
export function RelationRows({ country, values, errorOf }: Inputs & { country: string }) {
  const t = useTranslations("forms.relations");
  const kinds = useChoices("relationKinds", relationKinds);
  const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
  return (
    <EntryRows
      list="relations"
      legend={t("legend")}
      add={t("add")}
      remove={t("remove")}
      columns="sm:grid-cols-[1fr_2fr_auto]"
      isClosed={country === ""}
      values={values}
      errorOf={errorOf}
    >
      {(row) => (
        <>
          <Select {...start(`relations.${row}.kind`)} label={t("kind")} choices={kinds} />
          <InstrumentSelect
            {...start(`relations.${row}.toId`)}
            country={country}
            label={t("to")}
            emptyLabel={t("choose")}
          />
        </>
      )}
    </EntryRows>
  );
}
