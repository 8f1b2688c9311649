import { type Absence, absences, scaleValues } from "@/domain/vocabulary";
import { inputName } from "./cell";

/** The key that chooses each kind of absence; values are chosen by their own digit. */
export const absenceKeys: Record<Absence, string> = {
  not_researched: "n",
  no_provision: "p",
  not_applicable: "a",
  unclear: "u",
  disputed: "d",
};

interface Moves {
  next: () => void;
  previous: () => void;
  leave: () => void;
  sendOne: () => void;
  sendAll: () => void;
}

/** What each key does in the cell `shownKey`: an answer leads on to its rationale. */
export function keyActions(shownKey: string, moves: Moves): Record<string, () => void> {
  const focus = (name: string) => () => document.getElementById(inputName(shownKey, name))?.focus();
  const choose = (value: string) => () => {
    const name = CSS.escape(inputName(shownKey, "answer"));
    document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)?.click();
    focus("rationale")();
  };
  return {
    ...Object.fromEntries(scaleValues.map((value) => [String(value), choose(String(value))])),
    ...Object.fromEntries(absences.map((value) => [absenceKeys[value], choose(value)])),
    r: focus("rationale"),
    c: focus("citations.0.search"),
    v: focus("validFrom"),
    j: moves.next,
    k: moves.previous,
    s: moves.sendOne,
    S: moves.sendAll,
    Escape: moves.leave,
    "Ctrl+Enter": moves.next,
  };
}
