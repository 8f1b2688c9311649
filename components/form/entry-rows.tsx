"use client";

import { type ReactNode, useRef } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { rowsIn } from "@/lib/client/form-values";
import type { Inputs } from "./entry-form";
import { useRows } from "./use-rows";

interface Props extends Pick<Inputs, "values" | "errorOf"> {
  /** The list of the body its rows become; their inputs are named `list.row` and what follows. */
  list: string;
  legend: string;
  hint?: ReactNode;
  add: string;
  remove: string;
  /** The columns of a row, the last of them for the button. */
  columns: string;
  /** How many rows an empty form shows. */
  least?: number;
  most?: number;
  /** Empty rows for those who cannot add any, because there is no script. */
  spare?: number;
  isClosed?: boolean;
  /** The inputs of a row; `place` counts from one. */
  children: (row: number, place: number) => ReactNode;
}

/** As many rows of inputs as wanted. */
export function EntryRows({
  list,
  legend,
  hint,
  add: addLabel,
  remove: removeLabel,
  columns,
  least = 0,
  most,
  spare = 0,
  isClosed = false,
  values,
  errorOf,
  children,
}: Props) {
  const { rows, next, add, remove } = useRows(rowsIn(values, list), least);
  const set = useRef<HTMLFieldSetElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const addAndGo = () => {
    const row = add();
    requestAnimationFrame(() =>
      set.current?.querySelector<HTMLElement>(`[data-row="${row}"] :is(input, select, textarea)`)?.focus(),
    );
  };
  const removeAndGo = (row: number) => {
    flushSync(() => remove(row));
    set.current?.dispatchEvent(new Event("input", { bubbles: true }));
    addButton.current?.focus();
  };
  return (
    <fieldset ref={set} className="field space-y-4">
      <legend>{legend}</legend>
      <FieldNotes id={list} hint={hint} error={errorOf(list)} />
      {rows.map((row, at) => (
        <div key={row} data-row={row} className={`grid items-end gap-3 ${columns}`}>
          {children(row, at + 1)}
          <Button tone="quiet" className="needs-script justify-self-start" onClick={() => removeAndGo(row)}>
            {removeLabel}
            <span className="sr-only"> {at + 1}</span>
          </Button>
        </div>
      ))}
      {spare > 0 && (
        <noscript>
          {Array.from({ length: spare }, (_, at) => next + at).map((row, at) => (
            <div key={row} className={`mb-4 grid items-end gap-3 ${columns}`}>
              {children(row, rows.length + at + 1)}
            </div>
          ))}
        </noscript>
      )}
      <Button
        ref={addButton}
        tone="secondary"
        className="needs-script"
        onClick={addAndGo}
        disabled={isClosed || (most !== undefined && rows.length >= most)}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
}
