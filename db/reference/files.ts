import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ZodType, z } from "zod";
import { MonitoringBodiesFile, type MonitoringBodyRecord } from "./advice-record";
import {
  AssessmentsFile,
  type AssessmentsRecord,
  CriteriaFile,
  type CriteriaRecord,
  StatisticsFile,
  type StatisticsRecord,
  TreatiesFile,
  type TreatiesRecord,
} from "./comparison-record";
import { ProceduresFile, type ProceduresRecord, TopicsFile, type TopicsRecord } from "./procedure-record";
import {
  CountriesFile,
  type CountryRecord,
  FrameworkFile,
  type FrameworkRecord,
  type SourceRecord,
  SourcesFile,
} from "./record";

export interface Reference {
  monitors: MonitoringBodyRecord[];
  sources: SourceRecord[];
  countries: CountryRecord[];
  frameworks: FrameworkRecord[];
  treaties: TreatiesRecord;
  rubric: CriteriaRecord;
  answers: AssessmentsRecord;
  statistics: StatisticsRecord;
  ladders: ProceduresRecord;
  clauses: TopicsRecord;
}

/** The files of facts as they lie in the folder: their digest at once, their records when asked for. */
export interface ReferenceFiles {
  /** SHA-256 (hex) over all names and contents: equal when nothing was changed. */
  digest: string;
  /** Throws one sentence that names the file and the field when a file does not have the form it should. */
  parse(): Reference;
}

/** One sentence about a reference file that does not have the form it should. */
export class ReferenceFileError extends Error {
  override name = "ReferenceFileError";
}

export const referenceFolder = () => process.env.QADAM_REFERENCE_DIR ?? "./db/reference/data";

const shared = [
  "sources.json",
  "countries.json",
  "treaties.json",
  "criteria.json",
  "assessments.json",
  "statistics.json",
  "procedures.json",
  "topics.json",
  "monitoring-bodies.json",
];

/** Reads the files that all States share, and `countries/*.json`, of a folder. */
export function readReferenceFiles(folder = referenceFolder()): ReferenceFiles {
  const frameworkNames = readdirSync(join(folder, "countries"))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => `countries/${name}`);
  const names = [...shared, ...frameworkNames];
  const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  const hash = createHash("sha256");
  for (const [name, text] of texts) hash.update(`${name}\n${text.length}\n${text}\n`);
  const read = <Schema extends ZodType>(name: string, schema: Schema) =>
    parseFile(name, texts.get(name) ?? "", schema);
  return {
    digest: hash.digest("hex"),
    parse: () => ({
      sources: read("sources.json", SourcesFile),
      countries: read("countries.json", CountriesFile),
      frameworks: frameworkNames.map((name) => {
        const framework = read(name, FrameworkFile);
        if (basename(name, ".json").toUpperCase() !== framework.countryCode)
          throw new ReferenceFileError(
            `Reference file ${name}: countryCode is ${framework.countryCode}, unlike the file's name.`,
          );
        return framework;
      }),
      treaties: read("treaties.json", TreatiesFile),
      rubric: read("criteria.json", CriteriaFile),
      answers: read("assessments.json", AssessmentsFile),
      statistics: read("statistics.json", StatisticsFile),
      ladders: read("procedures.json", ProceduresFile),
      monitors: read("monitoring-bodies.json", MonitoringBodiesFile),
      clauses: read("topics.json", TopicsFile),
    }),
  };
}

function parseFile<Schema extends ZodType>(name: string, text: string, schema: Schema): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ReferenceFileError(`Reference file ${name} is not JSON: ${(error as Error).message}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ReferenceFileError(`Reference file ${name}, ${issue?.path.join(".")}: ${issue?.message}`);
}
