"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Inputs } from "@/components/form/entry-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { AnnexPreview } from "@/domain/view/batch";
import { textIn } from "@/lib/client/form-values";
import { UnderstoodDate } from "./understood-date";

interface Props extends Inputs {
  at: number;
  row: AnnexPreview["rows"][number];
  bodies: AnnexPreview["bodies"];
}

/** One row of an annex: what was read, how it was understood, and inputs to put it right. */
export function AnnexRowInputs({ at, row, bodies, values, errorOf }: Props) {
  const t = useTranslations("batch.annex");
  const name = (field: string) => `rows.${at}.${field}`;
  const given = (field: string) => ({
    name: name(field),
    defaultValue: textIn(values, name(field)),
    error: errorOf(name(field)),
  });
  const choicesOf = (choices: AnnexPreview["bodies"]) => [
    ...choices,
    ...bodies.filter(({ id }) => !choices.some((choice) => choice.id === id)),
  ];
  const days = useId();
  return (
    <li className="space-y-3 border-b border-rule py-5">
      <input type="hidden" name={name("at")} value={at} />
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <Checkbox
          name={name("use")}
          value="true"
          label={t("use", { line: row.line })}
          defaultChecked={textIn(values, name("use")) === "true"}
        />
        {row.isThere && <span className="text-sm font-semibold">{t("isThere")}</span>}
      </div>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-[6rem_1fr]">
        <TextInput label={t("number")} maxLength={40} {...given("number")} />
        <TextArea label={t("text")} rows={3} {...given("text")} />
      </div>
      {row.bodies.map((body, index) => (
        <Select
          key={body.said}
          label={t(index === 0 ? "lead" : "support", { said: body.said })}
          hint={body.organisationId ? undefined : body.choices.length > 0 ? t("unsure") : t("unknownBody")}
          emptyLabel={t("nobody")}
          choices={choicesOf(body.choices).map(({ id, name: label }) => ({ value: id, label }))}
          {...given(`body_${index}`)}
        />
      ))}
      {row.bodies.length === 0 && (
        <Select
          label={t("leadUnsaid")}
          emptyLabel={t("nobody")}
          choices={bodies.map(({ id, name: label }) => ({ value: id, label }))}
          {...given("body_0")}
        />
      )}
      <div>
        <TextInput
          label={t("due")}
          hint={t("dueHint")}
          className="max-w-xs"
          list={row.when.choices.length > 0 ? days : undefined}
          {...given("dueOn")}
        />
        {row.when.choices.length > 0 && (
          <datalist id={days}>
            {row.when.choices.map((choice) => (
              <option key={choice} value={choice} />
            ))}
          </datalist>
        )}
        <div className="mt-1">
          <UnderstoodDate date={row.when} />
          {row.when.choices.length > 0 && (
            <p className="text-sm">{t("choices", { days: row.when.choices.join(", ") })}</p>
          )}
        </div>
      </div>
      <Checkbox
        name={name("isContinuing")}
        value="true"
        label={t("isContinuing")}
        defaultChecked={textIn(values, name("isContinuing")) === "true"}
      />
    </li>
  );
}
