"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BodySelect } from "@/components/form/body-select";
import { useChoices } from "@/components/form/choices";
import { DayInput } from "@/components/form/day-input";
import type { Inputs } from "@/components/form/entry-form";
import { LocalisedInputs } from "@/components/form/localised-inputs";
import { SourceInputs } from "@/components/form/source-inputs";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldNotes } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Choice, Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { confidences, instrumentKinds } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import { RelationRows } from "./relation-rows";

const days = ["adoptedOn", "signedOn", "inForceOn"] as const;

export function InstrumentInputs({ countries, ...inputs }: Inputs & { countries: readonly Choice[] }) {
  const { values, errorOf } = inputs;
  const t = useTranslations("forms.instrument");
  const tTime = useTranslations("time");
  const [country, setCountry] = useState(textIn(values, "countryCode"));
  const kinds = useChoices("instrumentKinds", instrumentKinds);
  const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
  return (
    <>
      <Select
        {...start("countryCode")}
        label={t("country")}
        choices={countries}
        emptyLabel={countries.length === 1 ? undefined : t("chooseCountry")}
        onChange={(event) => setCountry(event.currentTarget.value)}
      />
      <Select {...start("kind")} label={t("kind")} choices={kinds} emptyLabel={t("chooseKind")} />
      <LocalisedInputs {...inputs} name="title" label={t("title")} hint={t("titleHint")} hasNative />
      <TextInput {...start("number")} label={t("number")} hint={t("numberHint")} className="max-w-56" />
      <BodySelect {...start("issuerId")} country={country} label={t("issuer")} emptyLabel={t("noIssuer")} />
      <fieldset className="field">
        <legend>{t("days")}</legend>
        <FieldNotes id="days" hint={tTime("partialHint")} />
        <div className="grid gap-4 pt-2 sm:grid-cols-3">
          {days.map((name) => (
            <DayInput key={name} {...start(name)} label={t(name)} hint={null} hasToday={false} />
          ))}
        </div>
      </fieldset>
      <SourceInputs {...inputs} />
      <RadioGroup
        {...start("confidence")}
        label={t("confidence")}
        choices={useChoices("confidences", confidences)}
      />
      <Disclosure summary={t("more")}>
        <div className="space-y-6">
          <DayInput {...start("draftedOn")} label={t("draftedOn")} hasToday={false} />
          <DayInput {...start("repealedOn")} label={t("repealedOn")} hasToday={false} />
          <LocalisedInputs {...inputs} name="summary" label={t("summary")} rows={4} hasNative />
          <TextInput {...start("statusNote")} label={t("statusNote")} />
          <RelationRows {...inputs} country={country} />
        </div>
      </Disclosure>
      <RadioGroup
        {...start("isPublished")}
        label={t("isPublished")}
        choices={[
          { value: "false", label: t("keepInside"), hint: t("keepInsideHint") },
          { value: "true", label: t("publishNow"), hint: t("publishNowHint") },
        ]}
      />
    </>
  );
}
