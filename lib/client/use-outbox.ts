"use client";

import { useCallback, useEffect, useState } from "react";
import { forgetDraft } from "./drafts";
import type { FormValues } from "./form-values";
import { listWaiting, putWaiting, removeWaiting } from "./outbox";
import type { Problem } from "./problem";
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

/** What became of an entry of this form that had waited and was not taken. */
interface NotTaken<Opened> {
  problem: Problem;
  values: FormValues;
  opened: Opened | null;
}

/** The queue as one form sees it: puts its entry there, and says why one of it was not taken. */
export function useOutbox<Opened>({ draftName, path, label = "", href = "" }: Of) {
  const owner = useOwner();
  const [notTaken, setNotTaken] = useState<NotTaken<Opened> | null>(null);
  useEffect(() => {
    const found = listWaiting(owner).find((each) => each.draftName === draftName && each.problem);
    if (!found?.problem) return;
    setNotTaken({
      problem: found.problem,
      values: found.values,
      opened: found.opened as Opened | null,
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
    setNotTaken(null);
  }, [owner, draftName]);
  return { notTaken, keep, settle };
}
