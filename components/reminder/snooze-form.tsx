"use client";

import { useTranslations } from "next-intl";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { DayInput } from "@/components/form/day-input";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";

/** Asks for quiet until a day, with the reason that managers read. */
export function SnoozeForm({ measureId, posting }: { measureId: string; posting: Posting }) {
  const t = useTranslations("reminder.snooze");
  const labels: Record<string, string> = { untilOn: t("untilOn"), reason: t("reason") };
  return (
    <EntryForm
      name={`snooze:${measureId}`}
      path={`/measures/${encodeURIComponent(measureId)}/snoozes`}
      posting={posting}
      labels={(input) => labels[input]}
      submitLabel={t("submit")}
      sent={() => (
        <SentPanel
          title={t("sent")}
          actions={<LinkButton href="/work/notices">{t("toNotices")}</LinkButton>}
        />
      )}
    >
      {({ values, errorOf }) => {
        const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
        return (
          <>
            <DayInput {...start("untilOn")} label={t("untilOn")} hint={t("untilOnHint")} hasToday={false} />
            <CountedTextArea
              {...start("reason")}
              label={t("reason")}
              hint={t("reasonHint")}
              limit={500}
              rows={4}
            />
          </>
        );
      }}
    </EntryForm>
  );
}
