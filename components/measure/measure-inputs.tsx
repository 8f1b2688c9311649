"use client";

import { useTranslations } from "next-intl";
import { BodyRows } from "@/components/form/body-rows";
import { useChoices } from "@/components/form/choices";
import { DayInput } from "@/components/form/day-input";
import type { Inputs } from "@/components/form/entry-form";
import { LocalisedInputs } from "@/components/form/localised-inputs";
import { PillarBoxes } from "@/components/form/pillar-boxes";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";
import { confidences } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";

export function MeasureInputs({ countryCode, ...inputs }: Inputs & { countryCode: string }) {
  const { values, errorOf } = inputs;
  const t = useTranslations("forms.measure");
  const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
  return (
    <>
      <TextInput {...start("number")} label={t("number")} hint={t("numberHint")} className="max-w-56" />
      <LocalisedInputs {...inputs} name="text" label={t("text")} hint={t("textHint")} rows={4} hasNative />
      <PillarBoxes {...inputs} legend={t("pillars")} />
      <BodyRows {...inputs} country={countryCode} />
      <DayInput {...start("dueOn")} label={t("dueOn")} hint={t("dueOnHint")} hasToday={false} />
      <Checkbox
        name="isContinuing"
        value="true"
        label={t("isContinuing")}
        defaultChecked={textIn(values, "isContinuing") === "true"}
      />
      <Disclosure summary={t("more")} isOpen={textIn(values, "dueText") !== ""}>
        <div className="space-y-6">
          <TextInput {...start("dueText")} label={t("dueText")} hint={t("dueTextHint")} />
          <RadioGroup
            {...start("confidence")}
            label={t("confidence")}
            choices={useChoices("confidences", confidences)}
          />
        </div>
      </Disclosure>
    </>
  );
}
