"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import type { Inputs } from "@/components/form/entry-form";
import { InstrumentSelect } from "@/components/form/instrument-select";
import { useRows } from "@/components/form/use-rows";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { relationKinds } from "@/domain/vocabulary";
import { rowsIn, textIn } from "@/lib/client/form-values";

/** What this instrument does to others of the same State. */
export function RelationRows({ country, values, errorOf }: Inputs & { country: string }) {
  const t = useTranslations("forms.relations");
  const kinds = useChoices("relationKinds", relationKinds);
  const { rows, add, remove } = useRows(rowsIn(values, "relations"));
  const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
  return (
    <fieldset className="field space-y-4">
      <legend>{t("legend")}</legend>
      {rows.map((row) => (
        <div key={row} className="grid items-end gap-3 sm:grid-cols-[1fr_2fr_auto]">
          <Select {...start(`relations.${row}.kind`)} label={t("kind")} choices={kinds} />
          <InstrumentSelect
            {...start(`relations.${row}.toId`)}
            country={country}
            label={t("to")}
            emptyLabel={t("choose")}
          />
          <Button tone="quiet" className="justify-self-start" onClick={() => remove(row)}>
            {t("remove")}
          </Button>
        </div>
      ))}
      <Button tone="secondary" onClick={add} disabled={country === ""}>
        {t("add")}
      </Button>
    </fieldset>
  );
}
