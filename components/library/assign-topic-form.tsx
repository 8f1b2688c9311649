"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Choice, Select } from "@/components/ui/select";
import { textIn } from "@/lib/client/form-values";

interface Props {
  instrumentId: string;
  /** Where the instrument is read. */
  href: string;
  provisions: readonly Choice[];
  topics: readonly Choice[];
}

const blank = { isAssigned: "true" };

/** Puts a provision under a topic of the library, or takes it out again. */
export function AssignTopicForm({ instrumentId, href, provisions, topics }: Props) {
  const t = useTranslations("forms.topic");
  const tForms = useTranslations("forms");
  const [isSent, setSent] = useState(false);
  if (isSent)
    return (
      <SentPanel
        title={t("sent")}
        actions={
          <>
            <LinkButton href={href}>{tForms("toInstrument")}</LinkButton>
            <LinkButton tone="secondary" href={`/work/instruments/${instrumentId}/topics`}>
              {t("another")}
            </LinkButton>
          </>
        }
      />
    );
  return (
    <EntryForm
      name={`topic:${instrumentId}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/topics`}
      submitLabel={t("submit")}
      blank={blank}
      onSent={() => setSent(true)}
    >
      {({ values, errorOf }) => (
        <>
          <Select
            name="provisionId"
            label={t("provision")}
            emptyLabel={t("whole")}
            choices={provisions}
            defaultValue={textIn(values, "provisionId")}
            error={errorOf("provisionId")}
          />
          <Select
            name="topicId"
            label={t("topic")}
            emptyLabel=""
            choices={topics}
            defaultValue={textIn(values, "topicId")}
            error={errorOf("topicId")}
          />
          <RadioGroup
            name="isAssigned"
            label={t("isAssigned")}
            choices={[
              { value: "true", label: t("assign") },
              { value: "false", label: t("takeOut") },
            ]}
            defaultValue={textIn(values, "isAssigned")}
            error={errorOf("isAssigned")}
          />
        </>
      )}
    </EntryForm>
  );
}
