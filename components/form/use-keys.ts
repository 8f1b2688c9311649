"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const storageName = "qadam:review-keys";
const readOff = () => {
  try {
    return localStorage.getItem(storageName) === "off";
  } catch {
    return false;
  }
};

/**
 * Single keys (and `?` for their list) while nothing is being typed; can be switched off, because they get in the way of speech
 * input. A name that begins with `Ctrl+` also answers while typing, and always; `Escape` leaves what is being typed in. Keys are
 * heard from the moment the page shows what they act on, so that none is lost.
 */
export function useKeys(actions: Record<string, () => void>) {
  const [isOn, setOn] = useState(false);
  const help = useRef<HTMLDialogElement>(null);
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => setOn(!readOff()), []);

  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isHelp = document.querySelector("dialog[open]") !== null;
      const act = actionFor(event, latest.current, isOn, isHelp, () => toggleList(help.current));
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

const toggleList = (help: HTMLDialogElement | null) => (help?.open ? help.close() : help?.showModal());

function actionFor(
  event: KeyboardEvent,
  actions: Record<string, () => void>,
  isOn: boolean,
  isHelp: boolean,
  toggleHelp: () => void,
): (() => void) | undefined {
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return isHelp ? undefined : actions[`Ctrl+${event.key}`];
  if (isTyping(event.target)) return event.key === "Escape" && !isHelp ? actions.Escape : undefined;
  if (!isOn || (isHelp && event.key !== "?")) return undefined;
  return event.key === "?" ? toggleHelp : actions[event.key];
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])"));
