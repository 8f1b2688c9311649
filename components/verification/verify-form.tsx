"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileInput } from "@/components/ui/file-input";
import { TextArea } from "@/components/ui/text-area";
import { VerdictPanel } from "./verdict-panel";
import { nothingAsked, type VerifyAction, type VerifyWord } from "./verify-state";

/** Asks whether a file still says what it said: the file itself, or the seal or hash that stands in it. With or without script. */
export function VerifyForm({ action, words }: { action: VerifyAction; words: Record<VerifyWord, string> }) {
  const [state, send, isSending] = useActionState(action, nothingAsked);
  return (
    <div className="grid items-start gap-10 lg:grid-cols-2">
      <form action={send} className="space-y-5">
        <ErrorSummary
          title={words.wrong}
          errors={state.error ? [{ field: state.error.field, message: state.error.message }] : []}
        />
        <FileInput
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={state.error?.field === "file" ? state.error.message : undefined}
          accept=".csv,.json,.xlsx,.docx,.pdf,.svg,.png"
        />
        <TextArea
          key={state.attempt}
          name="seal"
          rows={4}
          label={words.seal}
          hint={words.sealHint}
          error={state.error?.field === "seal" ? state.error.message : undefined}
          spellCheck={false}
          defaultValue={state.seal}
        />
        <Button type="submit" aria-disabled={isSending || undefined}>
          {words.check}
        </Button>
      </form>
      <VerdictPanel state={state} />
    </div>
  );
}
