"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { type Choice, Select } from "@/components/ui/select";
import { textIn } from "@/lib/client/form-values";

interface Props {
  instrumentId: string;
  from: number;
  to: number;
  fromId: string | null;
  toId: string | null;
  /** The provisions of each side, by their titles. */
  choices: { from: Choice[]; to: Choice[] };
}

/** Which provision of one version is which of the other; nothing on one side: it was added or removed. */
export function DecideAlignmentForm({ instrumentId, from, to, fromId, toId, choices }: Props) {
  const t = useTranslations("forms.alignment");
  const diffPath = `/instruments/${encodeURIComponent(instrumentId)}/diff?from=${from}&to=${to}`;
  return (
    <EntryForm
      name={`alignment:${instrumentId}:${from}:${to}:${fromId}:${toId}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/diff/alignments`}
      submitLabel={t("submit")}
      blank={{ fromId: fromId ?? "", toId: toId ?? "" }}
      toBody={(body) => ({ from, to, fromId: body.fromId ?? null, toId: body.toId ?? null })}
      sent={() => (
        <SentPanel title={t("sent")} actions={<LinkButton href={diffPath}>{t("toDiff")}</LinkButton>} />
      )}
    >
      {({ values, errorOf }) => (
        <>
          <Select
            name="fromId"
            label={t("from", { number: from })}
            emptyLabel={t("wasAdded")}
            choices={choices.from}
            defaultValue={textIn(values, "fromId")}
            error={errorOf("fromId")}
          />
          <Select
            name="toId"
            label={t("to", { number: to })}
            emptyLabel={t("wasRemoved")}
            choices={choices.to}
            defaultValue={textIn(values, "toId")}
            error={errorOf("toId")}
          />
        </>
      )}
    </EntryForm>
  );
}
