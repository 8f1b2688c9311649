import type { PackCell, PackColumn } from "@/domain/view/pack";
import type { Words } from "../exports/words";
import type { AnyPack } from "./pack-hash";

/** The words of typed absence in a pack. */
export const absentIn = (pack: AnyPack, words: Words) => pack.words.absent ?? words.document("absent");

/** What a printed page shows of a cell; null: typed absence. Instants are shown to the minute, UTC. */
export function shownCell(cell: PackCell | undefined, kind: PackColumn["kind"]): string | null {
  if (cell === null || cell === undefined || cell === "") return null;
  if (kind === "percent") return `${cell} %`;
  if (kind === "instant")
    return String(cell)
      .replace("T", " ")
      .replace(/(:\d\d)(:\d\d(\.\d+)?)?Z$/, "$1 UTC");
  return String(cell);
}
