"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import type { LadderView } from "@/domain/view/reminder";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";
import { ladderBody, listedDays } from "./ladder-body";

interface Props {
  ladder: LadderView;
  back: string;
  posting: Posting;
}

/** When people of a country are reminded. */
export function LadderForm({ ladder, back, posting }: Props) {
  const t = useTranslations("reminder.ladder");
  const labels: Record<string, string> = {
    beforeDays: t("beforeDays"),
    afterDays: t("afterDays"),
    superiorAfterDays: t("superiorAfterDays"),
  };
  const { countryCode, beforeDays, afterDays, superiorAfterDays, rowVersion } = ladder;
  return (
    <EntryForm<unknown, Omit<LadderView, "rowVersion"> & { rowVersion: number }>
      name={`ladder:${countryCode}`}
      path={`/countries/${countryCode}/reminders`}
      method="PUT"
      submitLabel={t("submit")}
      posting={posting}
      labels={(input) => labels[input]}
      opened={{ ...ladder, rowVersion: rowVersion ?? 0 }}
      stale={({ current }) => (
        <p className="field-error">
          {t("stale", { before: listedDays(current.beforeDays), after: listedDays(current.afterDays) })}
        </p>
      )}
      blank={{
        beforeDays: listedDays(beforeDays),
        afterDays: listedDays(afterDays),
        superiorAfterDays: superiorAfterDays === null ? "" : String(superiorAfterDays),
      }}
      toBody={ladderBody}
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
          label: labels[name] ?? "",
        });
        return (
          <>
            <TextInput {...start("beforeDays")} hint={t("listHint")} />
            <TextInput {...start("afterDays")} hint={t("listHint")} />
            <TextInput {...start("superiorAfterDays")} inputMode="numeric" hint={t("superiorHint")} />
          </>
        );
      }}
    </EntryForm>
  );
}
