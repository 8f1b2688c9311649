"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";

interface Props {
  instrumentId: string;
  rowVersion: number;
}

/** Makes an instrument and its measures readable by everybody, after one more look. */
export function PublishInstrumentForm({ instrumentId, rowVersion }: Props) {
  const t = useTranslations("forms.publish");
  const tForms = useTranslations("forms");
  const actions = (
    <>
      <LinkButton href={`/instruments/${instrumentId}`}>{tForms("toInstrument")}</LinkButton>
      <LinkButton tone="secondary" href="/work">
        {tForms("toWork")}
      </LinkButton>
    </>
  );
  return (
    <EntryForm
      name={`publish:${instrumentId}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/publication`}
      submitLabel={t("submit")}
      opened={{ rowVersion }}
      stale={() => <p className="error-summary">{t("stale")}</p>}
      sent={() => <SentPanel title={t("sent")} actions={actions} />}
    >
      {() => <p>{t("cannotBeUndone")}</p>}
    </EntryForm>
  );
}
