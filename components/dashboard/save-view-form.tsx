"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import type { Posting } from "@/lib/client/posted";

/** A name for the filters of a dashboard. */
export function SaveViewForm({ filter, posting }: { filter: string; posting: Posting }) {
  const t = useTranslations("dashboard.views");
  return (
    <EntryForm
      name={`view:${filter}`}
      path="/views"
      posting={posting}
      labels={() => t("name")}
      submitLabel={t("save")}
      sent={() => (
        <SentPanel
          title={t("saved")}
          actions={<LinkButton href="/dashboard/views">{t("title")}</LinkButton>}
        />
      )}
    >
      {({ values, errorOf }) => (
        <>
          <TextInput
            name="name"
            label={t("name")}
            maxLength={120}
            defaultValue={values.name as string | undefined}
            error={errorOf("name") ?? errorOf("filter")}
          />
          <input type="hidden" name="filter" value={filter} />
        </>
      )}
    </EntryForm>
  );
}
