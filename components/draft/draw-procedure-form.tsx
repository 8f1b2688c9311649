"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { DayInput } from "@/components/form/day-input";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Choice, Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { legislatures, stages } from "@/domain/vocabulary";
import { type FormValues, rowsIn, textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";

interface Props {
  countries: readonly Choice[];
  start: FormValues;
  posting: Posting;
}

/** So many further steps can be written at once. */
const spareRows = 6;
const rowNumbers = (count: number) => [...Array(count).keys()];

/** How a law is made in a State: its own steps in its own order, each with the neutral stage and who moves. Blank rows are left out. */
export function DrawProcedureForm({ countries, start, posting }: Props) {
  const t = useTranslations("admin.procedures");
  const stageChoices = useChoices("stages", stages);
  const chambers = useChoices("legislatures", legislatures);
  const held = rowsIn(start, "steps").length;
  const labels: Record<string, string> = {
    countryCode: t("country"),
    legislature: t("legislature"),
    inUseFrom: t("inUseFrom"),
  };
  const labelOf = (input: string) => labels[input] ?? t("step");
  return (
    <EntryForm
      name={`procedure:${textIn(start, "countryCode")}`}
      path="/procedures"
      submitLabel={t("submit")}
      blank={start}
      posting={posting}
      labels={labelOf}
      sent={() => (
        <SentPanel
          title={t("sent")}
          actions={<LinkButton href="/admin/procedures">{t("title")}</LinkButton>}
        />
      )}
    >
      {({ values, errorOf }) => {
        const input = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
        return (
          <>
            <Select {...input("countryCode")} label={t("country")} emptyLabel="" choices={countries} />
            <RadioGroup {...input("legislature")} label={t("legislature")} choices={chambers} />
            <DayInput {...input("inUseFrom")} label={t("inUseFrom")} hasToday={false} />
            <ol className="space-y-4">
              {rowNumbers(Math.max(held, rowsIn(values, "steps").length) + spareRows).map((at) => (
                <li key={at} className="border-t border-rule pt-3">
                  <fieldset className="grid gap-3 sm:grid-cols-3">
                    <legend className="text-sm font-semibold">{t("stepNumber", { number: at + 1 })}</legend>
                    <Select
                      {...input(`steps.${at}.stage`)}
                      label={t("stage")}
                      emptyLabel=""
                      choices={stageChoices}
                    />
                    <TextInput {...input(`steps.${at}.name`)} label={t("name")} maxLength={200} />
                    <TextInput {...input(`steps.${at}.actor`)} label={t("actor")} maxLength={200} />
                  </fieldset>
                </li>
              ))}
            </ol>
          </>
        );
      }}
    </EntryForm>
  );
}
