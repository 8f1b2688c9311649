"use client";

import { useCallback, useEffect, useState } from "react";
import { forgetDraft } from "./drafts";
import type { FormValues } from "./form-values";
import { listWaiting, putWaiting, removeWaiting } from "./outbox";
import { useOwner } from "./workspace-provider";

interface Of {
  draftName: string;
  path: string;
  label?: string;
  href?: string;
}

interface HandedIn {
  key: string;
  body: Record<string, unknown>;
  values: FormValues;
  opened: unknown;
}

interface Conflict<Opened> {
  key: string;
  opened: Opened | null;
  current: Opened;
}

/** The queue as one form sees it: puts its entry there, and shows what stands when an entry of it was refused as old. */
export function useOutbox<Opened>({ draftName, path, label = "", href = "" }: Of) {
  const owner = useOwner();
  const [conflict, setConflict] = useState<Conflict<Opened> | null>(null);
  useEffect(() => {
    const found = listWaiting(owner).find(
      (each) => each.draftName === draftName && each.problem?.code === "stale" && each.problem.current,
    );
    if (!found?.problem) return;
    setConflict({
      key: found.key,
      opened: found.opened as Opened | null,
      current: found.problem.current as Opened,
    });
  }, [owner, draftName]);
  const keep = ({ key, body, values, opened }: HandedIn) => {
    const entry = {
      key,
      path,
      body,
      label,
      href,
      draftName,
      values,
      opened,
      handedInAt: Date.now(),
      problem: null,
    };
    const isKept = putWaiting(owner, entry);
    if (isKept) forgetDraft(owner, draftName);
    return isKept;
  };
  const settle = useCallback(() => {
    for (const { key, draftName: name, problem } of listWaiting(owner))
      if (name === draftName && problem) removeWaiting(owner, key);
    setConflict(null);
  }, [owner, draftName]);
  return { conflict, keep, settle };
}
