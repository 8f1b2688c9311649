"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import type { LadderView } from "@/domain/view/reminder";
import { textIn } from "@/lib/client/form-values";

const listed = (days: readonly number[]) => days.join(", ");
const numbers = (text: unknown) =>
  String(text ?? "")
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);

/** When people of a country are reminded. */
export function LadderForm({ ladder, back }: { ladder: LadderView; back: string }) {
  const t = useTranslations("reminder.ladder");
  const { countryCode, beforeDays, afterDays, superiorAfterDays, rowVersion } = ladder;
  return (
    <EntryForm
      name={`ladder:${countryCode}`}
      path={`/countries/${countryCode}/reminders`}
      method="PUT"
      submitLabel={t("submit")}
      opened={rowVersion === null ? undefined : { rowVersion }}
      blank={{
        beforeDays: listed(beforeDays),
        afterDays: listed(afterDays),
        superiorAfterDays: superiorAfterDays === null ? "" : String(superiorAfterDays),
      }}
      toBody={(body) => ({
        beforeDays: numbers(body.beforeDays),
        afterDays: numbers(body.afterDays),
        superiorAfterDays: body.superiorAfterDays ? Number(body.superiorAfterDays) : null,
      })}
      inputOf={(field) => field.split(".")[0] ?? field}
      sent={() => (
        <SentPanel title={t("sent")} actions={<LinkButton href={back}>{t("back")}</LinkButton>}>
          <p>{t("sentExplain")}</p>
        </SentPanel>
      )}
    >
      {({ values, errorOf }) => {
        const start = (name: string) => ({
          name,
          defaultValue: textIn(values, name),
          error: errorOf(name),
          className: "max-w-64",
        });
        return (
          <>
            <TextInput {...start("beforeDays")} label={t("beforeDays")} hint={t("listHint")} />
            <TextInput {...start("afterDays")} label={t("afterDays")} hint={t("listHint")} />
            <TextInput
              {...start("superiorAfterDays")}
              inputMode="numeric"
              label={t("superiorAfterDays")}
              hint={t("superiorHint")}
            />
          </>
        );
      }}
    </EntryForm>
  );
}
