"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import type { Posting } from "@/lib/client/posted";

/** Another name for a view; its link and its filters stay. */
export function RenameViewForm({ id, name, posting }: { id: string; name: string; posting: Posting }) {
  const t = useTranslations("dashboard.views");
  return (
    <EntryForm
      name={`view-name:${id}`}
      path={`/views/${encodeURIComponent(id)}/name`}
      posting={posting}
      labels={() => t("name")}
      submitLabel={t("rename")}
      sent={() => (
        <SentPanel
          title={t("renamed")}
          actions={<LinkButton href="/dashboard/views">{t("title")}</LinkButton>}
        />
      )}
    >
      {({ values, errorOf }) => (
        <TextInput
          name="name"
          label={t("name")}
          maxLength={120}
          defaultValue={(values.name as string | undefined) ?? name}
          error={errorOf("name")}
        />
      )}
    </EntryForm>
  );
}
