import { getAuditHead } from "@/db/queries/audit-head";
import { dayOf, type Scope } from "@/db/queries/scope";
import { methodEdition } from "@/domain/figures/edition";
import type { DataCatalogue } from "@/domain/view/data";
import type { Language } from "@/domain/vocabulary";
import project from "../../../package.json";
import { exportNames } from "./file-name";
import { listEndings } from "./list-file";
import { listExports } from "./lists";
import { type Words, wordsIn } from "./words";

type Column = DataCatalogue["sets"][number]["columns"][number];

/** Lists that are there whole, one table each. */
export const dataSets = exportNames.filter((name): name is keyof typeof listExports =>
  Object.hasOwn(listExports, name),
);
export const bundleName = (ending: string) => `qadam-${ending}.zip`;

/** Everything published as files, and what their columns mean, in the language of the reader. */
export async function dataCatalogue(scope: Scope, language: Language): Promise<DataCatalogue> {
  const words = await wordsIn(language);
  const ofKinds = (address: (ending: string) => string) =>
    Object.fromEntries(listEndings.map((ending) => [ending, `${address(ending)}?language=${language}`]));
  return {
    version: project.version,
    edition: methodEdition,
    licence: project.license,
    on: dayOf(scope),
    madeAt: new Date().toISOString(),
    audit: await getAuditHead(scope.reader),
    bundles: ofKinds((ending) => `/api/v1/data/${bundleName(ending)}`),
    sets: dataSets.map((name) => ({
      name,
      title: words.list(name),
      columns: listExports[name].headings.map((key) => columnOf(key, words)),
      files: ofKinds((ending) => `/api/v1/exports/${name}.${ending}`),
    })),
  };
}

const numbers = new Set([
  ...["instruments", "measures", "notStarted", "inProgress", "completed", "blocked", "unclaimed", "unfound"],
  ...["foundNoEvidence", "foundNotStarted", "foundLimited", "foundSubstantial", "foundComplete", "overdue"],
  ...["daysAtStage", "medianDays", "earlierDrafts", "partyCount", "criterionCount", "observations"],
  ...["firstYear", "lastYear", "year", "value"],
]);

function kindOf(key: string): Column["kind"] {
  if (key.endsWith("On") || key === "boundSince") return "day";
  if (key.endsWith("At") || key === "lastChange") return "instant";
  if (key.endsWith("Percent")) return "percent";
  if (/^is[A-Z]/.test(key)) return "yesNo";
  if (key === "id" || /(Id|Code)$/.test(key) || key === "iso3") return "code";
  return numbers.has(key) ? "number" : "text";
}

const columnOf = (key: string, words: Words): Column => ({
  key,
  heading: words.column(key),
  kind: kindOf(key),
});
