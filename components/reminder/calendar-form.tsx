"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import type { Posting } from "@/lib/client/posted";

interface Props {
  /** The address people use, without a path. */
  origin: string;
  hasAddress: boolean;
  posting: Posting;
}

/** Makes the secret address of one's calendar and shows it this one time. */
export function CalendarForm({ origin, hasAddress, posting }: Props) {
  const t = useTranslations("reminder.calendar");
  return (
    <EntryForm<{ path: string }>
      name="calendar"
      path="/calendar"
      posting={posting}
      submitLabel={t(hasAddress ? "again" : "submit")}
      sent={({ path }) => (
        <SentPanel
          title={t("sent")}
          actions={
            <LinkButton tone="secondary" href="/work/follows">
              {t("done")}
            </LinkButton>
          }
        >
          <p>{t("sentExplain")}</p>
          <code className="block break-all bg-accent-wash p-3">{`${origin}${path}`}</code>
        </SentPanel>
      )}
    >
      {() => <p>{t(hasAddress ? "explainAgain" : "explain")}</p>}
    </EntryForm>
  );
}
