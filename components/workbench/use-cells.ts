"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { labelOf } from "@/components/form/label-of";
import { useFailure } from "@/components/form/use-failure";
import { useUploads } from "@/components/form/use-uploads";
import { findDraft } from "@/lib/client/drafts";
import { Refused } from "@/lib/client/problem";
import { useSending } from "@/lib/client/use-sending";
import { useOwner } from "@/lib/client/workspace-provider";
import { answerFrom, type CellKey, draftOf, keyOf, type Progress } from "./cell";
import type { CellHandle } from "./cell-form";

const same = (field: string) => field;

/** The forms of the cells: which are in the page, how far each is, sending one or all filled ones, and what was refused. */
export function useCells(cells: readonly CellKey[]) {
  const cache = useQueryClient();
  const handles = useRef(new Map<string, CellHandle>());
  const [progress, setProgress] = useState<ReadonlyMap<string, Progress>>(new Map());
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const [sentCount, setSentCount] = useState(0);
  const [places, setPlaces] = useState<{ key: string; nameOf: (field: string) => string }[]>([]);
  const sending = useRef<string[]>([]);
  const uploads = useUploads();

  const { mutate, isPending, error } = useSending<{ ids: string[] }>({ path: "/assessments" }, () => {
    for (const key of sending.current) handles.current.get(key)?.forget();
    setSent((before) => new Set([...before, ...sending.current]));
    setSentCount(sending.current.length);
    void cache.invalidateQueries({ queryKey: ["workbench"] });
    void cache.invalidateQueries({ queryKey: ["assessments"] });
  });

  const inputOf = useMemo(
    () => (field: string) => {
      const [, at, name] = /^assessments\.(\d+)\.(.+)$/.exec(field) ?? [];
      return places[Number(at)]?.nameOf(name ?? "") ?? same(field);
    },
    [places],
  );
  const failure = useFailure(error, inputOf, labelOf);
  const personal = useMemo(() => {
    const fields = error instanceof Refused ? error.problem.fields : [];
    const found = fields.filter(({ reason }) => reason === "personal_data");
    return new Set(found.flatMap(({ field }) => places[Number(field.split(".")[1])]?.key ?? []));
  }, [error, places]);

  const send = (keys: readonly string[]) => {
    if (isPending) return;
    const chosen = keys.flatMap((key) => handles.current.get(key) ?? []);
    if (chosen.length === 0) return;
    for (const handle of chosen) handle.keep();
    const answers = chosen.map((handle) => answerFrom(handle.cell, handle.values()));
    sending.current = chosen.map(({ cell }) => keyOf(cell));
    setPlaces(answers.map(({ nameOf }, at) => ({ key: sending.current[at] ?? "", nameOf })));
    setSentCount(0);
    mutate({ assessments: answers.map(({ body }) => body) });
  };
  const register = useCallback((handle: CellHandle | null) => {
    if (handle) handles.current.set(keyOf(handle.cell), handle);
  }, []);
  const onProgress = useCallback((key: string, next: Progress) => {
    setProgress((before) => (before.get(key) === next ? before : new Map(before).set(key, next)));
    if (next !== "empty") setSentCount(0);
  }, []);
  const filled = cells.map(keyOf).filter((key) => progress.get(key) === "filled");
  const begunCount = cells.filter((cell) => progress.get(keyOf(cell)) === "begun").length;
  return {
    progress,
    sent,
    sentCount,
    filled,
    begunCount,
    failure,
    personal,
    isPending,
    uploads,
    send: (keys: readonly string[]) => uploads.afterwards(() => send(keys)),
    register,
    onProgress,
    keep: (key: string) => handles.current.get(key)?.keep(),
  };
}

/** The cells that have a draft in this browser. */
export function useDrafted() {
  const owner = useOwner();
  return useCallback(
    (cells: readonly CellKey[]) =>
      cells.filter((cell) => findDraft(owner, draftOf(cell)) !== null).map(keyOf),
    [owner],
  );
}
