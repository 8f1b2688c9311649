"use client";

import { useState } from "react";

/** Rows that can be added and taken out; a number once given to a row stays with it, and `next` is the first that was not. `start` without any gives `least` rows. */
export function useRows(start: readonly number[], least = 0) {
  const [rows, setRows] = useState(
    start.length > 0 ? [...start] : Array.from({ length: least }, (_, at) => at),
  );
  const [next, setNext] = useState(Math.max(-1, ...rows) + 1);
  const add = () => {
    setRows([...rows, next]);
    setNext(next + 1);
    return next;
  };
  return { rows, next, add, remove: (row: number) => setRows(rows.filter((each) => each !== row)) };
}
