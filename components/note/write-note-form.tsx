"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { EntryForm } from "@/components/form/entry-form";
import { Button } from "@/components/ui/button";
import type { NoteSubject } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";
import { useRouter } from "@/lib/i18n/navigation";

interface Props {
  subjectKind: NoteSubject;
  subjectId: string;
  /** Names of those who can be told. */
  colleagues: readonly string[];
  posting: Posting;
}

/** Says something to colleagues; a name after `@` tells that person. */
export function WriteNoteForm({ subjectKind, subjectId, colleagues, posting }: Props) {
  const t = useTranslations("note");
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const name = (person: string) => {
    const area = box.current?.querySelector("textarea");
    if (!area) return;
    area.setRangeText(`@${person} `, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  };
  return (
    <EntryForm
      name={`note:${subjectKind}:${subjectId}`}
      path="/notes"
      submitLabel={t("submit")}
      posting={posting}
      labels={(input) => (input === "text" ? t("text") : undefined)}
      onSent={() => router.refresh()}
    >
      {({ values, errorOf }) => (
        <div ref={box} className="space-y-3">
          <input type="hidden" name="subjectKind" value={subjectKind} />
          <input type="hidden" name="subjectId" value={subjectId} />
          <CountedTextArea
            name="text"
            label={t("text")}
            hint={t("textHint")}
            limit={5_000}
            rows={4}
            defaultValue={textIn(values, "text")}
            error={errorOf("text")}
          />
          {colleagues.length > 0 && (
            <div className="needs-script flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm">
              <span className="text-ink-soft">{t("tell")}</span>
              {colleagues.slice(0, 20).map((person) => (
                <Button key={person} tone="quiet" onClick={() => name(person)}>
                  @{person}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </EntryForm>
  );
}
