"use client";

import { useEffect, useRef } from "react";
import { useDraft } from "@/lib/client/use-draft";
import { DraftNote } from "./draft-note";

const nothing = {};

/** Inside a form that is sent to a server action: what is typed is kept as a draft until it is sent, and comes back when it is opened again. */
export function KeepTyped({ name }: { name: string }) {
  const mark = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { values, isRestored, keptAt, onTyped, forget } = useDraft(name, form, nothing);
  useEffect(() => {
    const here = mark.current?.closest("form") ?? null;
    form.current = here;
    here?.addEventListener("input", onTyped);
    here?.addEventListener("submit", forget);
    return () => {
      here?.removeEventListener("input", onTyped);
      here?.removeEventListener("submit", forget);
    };
  }, [onTyped, forget]);
  useEffect(() => {
    for (const [input, value] of Object.entries(values)) {
      const control = form.current?.elements.namedItem(input);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
        control.value = String(value);
    }
  }, [values]);
  const startAfresh = () => {
    forget();
    form.current?.reset();
  };
  return (
    <div ref={mark} className="empty:hidden">
      <DraftNote isRestored={isRestored} keptAt={keptAt} forget={startAfresh} part="restored" />
    </div>
  );
}
