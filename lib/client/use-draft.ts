"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { findDraft, forgetDraft, keepDraft } from "./drafts";
import { type FormValues, isBlank, valuesOf } from "./form-values";
import { useOwner } from "./workspace-provider";

const keepAfterMs = 2_000;

interface Held {
  /** What the inputs start with. */
  values: FormValues;
  /** Changes when the inputs must start anew. */
  generation: number;
  isRestored: boolean;
}

/**
 * Keeps what is typed in this browser two seconds after the last key and when the page is left, and brings it back when the same
 * form is opened again; but not over `posted`, which was typed later (null: nothing was).
 */
export function useDraft(
  name: string,
  form: RefObject<HTMLFormElement | null>,
  blank: FormValues,
  posted: FormValues | null = null,
) {
  const owner = useOwner();
  const [held, setHeld] = useState<Held>({ values: posted ?? blank, generation: 0, isRestored: false });
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef(blank);

  useEffect(() => {
    const draft = posted ? null : findDraft(owner, name);
    if (!draft) return;
    setHeld(({ generation }) => ({ values: draft.values, generation: generation + 1, isRestored: true }));
    setKeptAt(draft.keptAt);
  }, [owner, name, posted]);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!form.current) return;
    const values = valuesOf(new FormData(form.current));
    if (!isBlank(values)) return setKeptAt(keepDraft(owner, name, values));
    forgetDraft(owner, name);
    setKeptAt(null);
  }, [owner, name, form]);

  const onTyped = useCallback(() => {
    timer.current ??= setTimeout(keep, keepAfterMs);
  }, [keep]);

  useEffect(() => {
    const keepWhatWaits = () => {
      if (timer.current !== undefined) keep();
    };
    addEventListener("pagehide", keepWhatWaits);
    document.addEventListener("visibilitychange", keepWhatWaits);
    return () => {
      removeEventListener("pagehide", keepWhatWaits);
      document.removeEventListener("visibilitychange", keepWhatWaits);
      clearTimeout(timer.current);
    };
  }, [keep]);

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    forgetDraft(owner, name);
    setKeptAt(null);
    setHeld(({ generation }) => ({ values: start.current, generation: generation + 1, isRestored: false }));
  }, [owner, name]);

  return { ...held, keptAt, onTyped, keep, forget };
}
