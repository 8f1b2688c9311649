"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import type { Posting } from "@/lib/client/posted";

/** Asks once before a view is gone for everybody who has its link. */
export function DeleteViewForm({ id, posting }: { id: string; posting: Posting }) {
  const t = useTranslations("dashboard.views");
  return (
    <EntryForm
      name={`view-delete:${id}`}
      path={`/views/${encodeURIComponent(id)}/withdrawal`}
      posting={posting}
      submitLabel={t("delete")}
      sent={() => (
        <SentPanel
          title={t("deleted")}
          actions={<LinkButton href="/dashboard/views">{t("title")}</LinkButton>}
        />
      )}
    >
      {() => <p>{t("deleteExplain")}</p>}
    </EntryForm>
  );
}
