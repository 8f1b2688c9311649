"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import type { Posting } from "@/lib/client/posted";
import { useRouter } from "@/lib/i18n/navigation";

/** Puts a note in which one was named aside. */
export function SettleForm({ noteId, posting }: { noteId: string; posting: Posting }) {
  const t = useTranslations("note");
  const router = useRouter();
  return (
    <EntryForm
      name={`settle:${noteId}`}
      path={`/mentions/${encodeURIComponent(noteId)}/settlement`}
      submitLabel={t("settle")}
      posting={posting}
      onSent={() => router.refresh()}
      sent={() => <p role="status">{t("settled")}</p>}
    >
      {() => null}
    </EntryForm>
  );
}
