"use client";

import { useCallback, useEffect, useRef, useState } from "react";

const storageName = "qadam:review-keys";
const readOff = () => {
  try {
    return localStorage.getItem(storageName) === "off";
  } catch {
    return false;
  }
};

interface Moves {
  onNext: () => void;
  onPrevious: () => void;
}

/** j k v r ? while nothing is being typed; can be switched off, because single keys get in the way of speech input. */
export function useReviewKeys(moves: Moves) {
  const [isOn, setOn] = useState(false);
  const help = useRef<HTMLDialogElement>(null);
  const latest = useRef(moves);
  latest.current = moves;
  useEffect(() => setOn(!readOff()), []);

  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (help.current?.open && event.key !== "?") return;
      const act = actionOf(event.key, latest.current, help.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn]);

  const toggle = useCallback((on: boolean) => {
    setOn(on);
    try {
      localStorage.setItem(storageName, on ? "on" : "off");
    } catch {
      // Stays so for this visit only.
    }
  }, []);
  return { isOn, toggle, help };
}

function actionOf(key: string, moves: Moves, help: HTMLDialogElement | null): (() => void) | undefined {
  const actions: Record<string, () => void> = {
    j: moves.onNext,
    k: moves.onPrevious,
    v: () => choose("verify"),
    r: () => choose("return"),
    "?": () => (help?.open ? help.close() : help?.showModal()),
  };
  return actions[key];
}

function choose(decision: "verify" | "return") {
  const radio = document.querySelector<HTMLInputElement>(`input[name="decision"][value="${decision}"]`);
  if (!radio) return;
  radio.click();
  document.getElementById("rationale")?.focus();
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])"));
