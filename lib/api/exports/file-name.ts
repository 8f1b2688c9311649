import { Failure } from "@/domain/failure";
import { packEndings } from "../documents/pack-file";
import { listEndings } from "./list-file";
import { listExports } from "./lists";

export const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
export type Ending = keyof typeof mediaTypes;

const listedEndings: readonly Ending[] = [...listEndings, "pdf", "png"];
const endings: Record<string, readonly Ending[]> = {
  dashboard: [...packEndings, "png", "svg"],
  since: packEndings,
  comparison: listedEndings,
  ...Object.fromEntries(Object.keys(listExports).map((name) => [name, listedEndings])),
};

/** What can be asked for by its name alone; a comparison and a topic of the library are made from their own pages. */
export const exportNames = Object.keys(endings).filter((name) => name !== "comparison" && name !== "library");
export const exportFormats = packEndings;

/** What a file's name asks for; `not_found` where there is no such file. */
export function partsOfName(file: string): { name: string; ending: Ending } {
  const [name = "", wanted, ...rest] = file.split(".");
  const ending = Object.hasOwn(endings, name) ? endings[name]?.find((known) => known === wanted) : undefined;
  if (!ending || rest.length > 0) throw new Failure("not_found", "not_found");
  return { name, ending };
}

/** What a file is called where it is kept: what it holds, as of which day, and as known on which where that is asked. */
export const fileNameOf = (made: { name: string; ending: Ending; on: string; knownAt?: string }) =>
  `qadam-${made.name}-${made.on}${made.knownAt ? `-known-${made.knownAt.slice(0, 10)}` : ""}.${made.ending}`;

export function listOf(name: string) {
  if (!Object.hasOwn(listExports, name)) throw new Failure("not_found", "not_found");
  return listExports[name as keyof typeof listExports];
}
