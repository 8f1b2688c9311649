import { tokensOf } from "../legal-text/tokens";
import type { WordChange } from "../vocabulary";
import { type Match, matchTokens } from "./match-tokens";

export interface WordRun {
  change: WordChange;
  text: string;
}

/** What turns the old text into the new one, as runs of words in order; equal texts have no other run than `same`. */
export function compareWords(oldText: string, newText: string): WordRun[] {
  if (oldText === newText) return oldText === "" ? [] : [{ change: "same", text: oldText }];
  const [before, after] = [tokensOf(oldText), tokensOf(newText)];
  return runsOf(before, after, matchTokens(before, after));
}

/** The text before, from the runs. */
export const oldTextOf = (runs: readonly WordRun[]) => joined(runs, "added");
/** The text after, from the runs. */
export const newTextOf = (runs: readonly WordRun[]) => joined(runs, "removed");

const joined = (runs: readonly WordRun[], without: WordChange) =>
  runs
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join("");

const isWordOrLine = /[\p{L}\p{N}\n]/u;

/** Matches as runs. What stays between two changes without a word in it belongs to them: three words replaced are one change. */
function runsOf(before: string[], after: string[], matches: readonly Match[]): WordRun[] {
  const kept = stretchesOf(matches).filter((stretch) => {
    const [first, last] = [stretch[0], stretch.at(-1)];
    const isAtStart = first?.[0] === 0 && first[1] === 0;
    const isAtEnd = last?.[0] === before.length - 1 && last[1] === after.length - 1;
    return isAtStart || isAtEnd || stretch.some(([from]) => isWordOrLine.test(before[from] ?? ""));
  });
  const runs: WordRun[] = [];
  const push = (change: WordChange, text: string) => {
    const last = runs.at(-1);
    if (text === "") return;
    if (last?.change === change) last.text += text;
    else runs.push({ change, text });
  };
  let [old, fresh] = [0, 0];
  for (const [from, to] of [...kept.flat(), [before.length, after.length] as const]) {
    push("removed", before.slice(old, from).join(""));
    push("added", after.slice(fresh, to).join(""));
    push("same", before[from] ?? "");
    old = from + 1;
    fresh = to + 1;
  }
  return runs;
}

/** Matches that follow one another on both sides, together. */
function stretchesOf(matches: readonly Match[]): Match[][] {
  const stretches: Match[][] = [];
  for (const match of matches) {
    const last = stretches.at(-1)?.at(-1);
    if (last && last[0] + 1 === match[0] && last[1] + 1 === match[1]) stretches.at(-1)?.push(match);
    else stretches.push([match]);
  }
  return stretches;
}
