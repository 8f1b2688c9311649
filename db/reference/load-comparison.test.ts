import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { computedAnswer } from "../../domain/comparison/computed";
import { standingOf } from "../carry-cells";
import * as schema from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { testNow } from "../testing-rows";
import { readReferenceFiles, referenceFolder } from "./files";
import { loadReference } from "./load";

const later = "2026-11-24T08:00:00.000Z";
const { treaties, rubric, answers, statistics } = readReferenceFiles().parse();

let store: Store;
beforeAll(async () => {
  store = await freshStore();
  await loadReference(store, testNow);
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
function changedFiles<File>(name: string, change: (file: File) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "qadam-reference-"));
  folders.push(folder);
  cpSync(referenceFolder(), folder, { recursive: true });
  const file = JSON.parse(readFileSync(join(folder, name), "utf8"));
  change(file);
  writeFileSync(join(folder, name), JSON.stringify(file));
  return folder;
}

describe("the rubric", () => {
  it("has sixty criteria with all they are asked by, in English, Russian and Uzbek", () => {
    for (const { code, question, guidance, scale } of rubric.criteria)
      for (const text of [question, guidance, ...Object.values(scale)]) {
        for (const language of ["en", "ru", "uz"] as const)
          expect.soft(text[language], `${code} ${language}`).toBeTruthy();
        expect.soft(text.drafts, code).toEqual(["ru", "uz"]);
      }
  });

  it("has 23 treaties and 19 other standards, and eight treaties that only a State's list names", () => {
    const count = (group: string) => treaties.standards.filter((each) => each.group === group).length;
    expect([count("treaty"), count("soft-law"), count("other-treaty")]).toEqual([23, 19, 8]);
  });

  it("keeps which references were seen in a source and which were not", () => {
    const basis = rubric.criteria.flatMap((each) => each.basis);
    expect([basis.length, basis.filter((each) => each.isVerified).length]).toEqual([195, 154]);
    expect(rubric.criteria.filter((each) => each.isVerified)).toHaveLength(29);
  });
});

describe("answers", () => {
  const ofCell = (countryCode: string, criterionCode: string) =>
    store.reader
      .select({
        id: schema.assessmentStanding.assessmentId,
        from: schema.assessmentStanding.validFromDay,
        until: schema.assessmentStanding.validUntilDay,
        value: schema.assessment.value,
      })
      .from(schema.assessmentStanding)
      .innerJoin(schema.assessment, eq(schema.assessment.id, schema.assessmentStanding.assessmentId))
      .where(
        and(
          eq(schema.assessmentStanding.countryCode, countryCode),
          eq(schema.assessmentStanding.criterionCode, criterionCode),
        ),
      )
      .orderBy(asc(schema.assessmentStanding.validFromDay));

  it("are 225 values and 75 absences, with 60 earlier ones", () => {
    const now = answers.assessments;
    expect([now.filter((each) => each.value !== null).length, now.length]).toEqual([225, 300]);
    expect(now.flatMap((each) => each.history)).toHaveLength(60);
    expect(now.filter((each) => each.absence === "not_researched")).toHaveLength(69);
  });

  it("are from public sources and nobody's", async () => {
    const rows = await store.reader.select().from(schema.assessmentStanding);
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(["public_source"]));
    const authors = await store.reader.select({ by: schema.assessment.recordedById }).from(schema.assessment);
    expect(authors.every(({ by }) => by === null)).toBe(true);
  });

  it("follow one another: each holds until the next began", async () => {
    expect(await ofCell("UA", "COOR-03")).toEqual([
      { id: "ua-coor-03-h1", from: "2019-11-26", until: "2023-12-31", value: 2 },
      { id: "ua-coor-03-h2", from: "2023-12-31", until: "2024-12-31", value: 1 },
      { id: "ua-coor-03-h3", from: "2024-12-31", until: "2026-03-01", value: 2 },
      { id: "ua-coor-03", from: "2026-03-01", until: null, value: 1 },
    ]);
    expect(await ofCell("UZ", "COOR-01")).toEqual([
      { id: "uz-coor-01-h1", from: "2019-07-29", until: "2019-07-30", value: 1 },
      { id: "uz-coor-01", from: "2019-07-30", until: null, value: 2 },
    ]);
    expect(await ofCell("SE", "PROT-05")).toMatchObject([
      { from: "2017-12-31", until: "2023-12-31", value: 1 },
      { from: "2023-12-31", until: null, value: 2 },
    ]);
  });

  it("all hold for some day, and stand as their history says", async () => {
    const rows = await store.reader.select().from(schema.assessmentStanding);
    expect(rows.filter((row) => row.validFromDay === row.validUntilDay)).toEqual([]);
    const sorted = (each: typeof rows) =>
      [...each].sort((a, b) => (a.assessmentId < b.assessmentId ? -1 : 1));
    expect(sorted(rows)).toEqual(sorted(await standingOf(store.reader, rows)));
  });
});

describe("ratifications", () => {
  const standingTowards = async (countryCode: string) =>
    store.reader.select().from(schema.ratification).where(eq(schema.ratification.countryCode, countryCode));

  it("say of all 57 States whether they are parties to the Palermo Protocol and CETS 197", () => {
    const of = (id: string) => treaties.ratifications.filter((each) => each.standardId === id);
    expect([of("palermo").length, of("cets197").length]).toEqual([57, 57]);
    expect(of("cets197").filter((each) => each.status === "not_party")).toHaveLength(10);
  });

  it("stand once where two files tell of one, with the better date and the sources of both", () => {
    const find = (id: string) => treaties.ratifications.find((each) => each.id === id);
    expect(find("UZ-palermo")).toMatchObject({ ratifiedOn: "2008-07-08", act: "ratification" });
    expect(find("UZ-palermo")?.sources).toEqual(
      expect.arrayContaining(["s-uzdaily-palermo", "untc-palermo"]),
    );
    expect(find("IE-cets197")).toMatchObject({ ratifiedOn: "2010", inForceOn: "2010-11-01" });
    expect(find("IE-crc-opsc")).toMatchObject({ status: "not_party", signedOn: "2000-09-07" });
  });

  it("answer the criterion on core treaties where what is not known cannot change the answer", async () => {
    const from = rubric.criteria.find((each) => each.code === "COOR-05")?.computedFrom;
    if (!from) throw new Error("COOR-05 is not computed");
    const greece = computedAnswer(from, await standingTowards("GR"), ["OSCE", "CoE", "EU"], "2026-11-23");
    expect(greece).toMatchObject({ value: 2, notAccepted: ["p029"] });
    const uzbekistan = computedAnswer(from, await standingTowards("UZ"), ["OSCE", "CIS"], "2026-11-23");
    expect(uzbekistan).toMatchObject({ value: null, lowest: 2, highest: 3, unknown: ["c189"] });
  });

  it("that a file corrects stand by a further row; the old one stays", async () => {
    const folder = changedFiles("treaties.json", (file: typeof treaties) => {
      const row = file.ratifications.find((each) => each.id === "UZ-palermo");
      if (row) row.inForceOn = "2008-09-11";
    });
    expect(await loadReference(store, later, folder)).toMatchObject({ inserted: 0, updated: 1 });
    const rows = (await standingTowards("UZ")).filter((row) => row.standardId === "palermo");
    expect(rows.map((row) => [row.id, row.inForceOn, row.recordedAt])).toEqual([
      ["UZ-palermo-1", null, testNow],
      ["UZ-palermo-2", "2008-09-11", later],
    ]);
  });
});

describe("statistics", () => {
  it("keep a basis only where the source said one, and no two values of one year on one basis", () => {
    const keys = statistics.observations
      .filter((each) => each.basis !== null)
      .map((each) => [each.countryCode, each.indicatorCode, each.year, each.basis, each.period].join(" "));
    expect(new Set(keys).size).toBe(keys.length);
    expect(statistics.observations.filter((each) => each.basis === null).length).toBeGreaterThan(0);
  });

  it("name an indicator of the rubric's list where it is plainly that, else one of our own", () => {
    expect(statistics.indicators.filter((each) => each.code.startsWith("IND-"))).toHaveLength(28);
    const own = statistics.indicators.filter((each) => !each.code.startsWith("IND-"));
    expect(own.every((each) => each.isEditorial)).toBe(true);
  });
});

it("a corrected translation changes the criterion and its basis stays", async () => {
  const folder = changedFiles("criteria.json", (file: typeof rubric) => {
    const [first] = file.criteria;
    if (first) first.question = { ...first.question, ru: "Исправлено", drafts: ["uz"] };
  });
  await loadReference(store, later, folder);
  const [row] = await store.reader
    .select()
    .from(schema.criterion)
    .where(eq(schema.criterion.code, "PROS-01"));
  expect(row?.question).toMatchObject({ ru: "Исправлено", drafts: ["uz"] });
  const basis = await store.reader.select().from(schema.basis).where(eq(schema.basis.subjectId, "PROS-01"));
  expect(basis).toHaveLength(4);
});

it("a corrected answer is a further record, which supersedes", async () => {
  const folder = changedFiles("assessments.json", (file: typeof answers) => {
    const first = file.assessments.find((each) => each.id === "uz-pros-01");
    if (!first) throw new Error("The answer is not there");
    file.assessments.push({
      ...first,
      id: "uz-pros-01-2",
      value: 3,
      history: [],
      supersedesId: "uz-pros-01",
    });
  });
  await loadReference(store, later, folder);
  const [old] = await store.reader
    .select()
    .from(schema.assessmentStanding)
    .where(eq(schema.assessmentStanding.assessmentId, "uz-pros-01"));
  expect(old).toMatchObject({ state: "superseded", supersededById: "uz-pros-01-2" });
});

it("an answer that names a criterion which is not there stops the load", async () => {
  const folder = changedFiles("assessments.json", (file: typeof answers) => {
    const [first] = file.assessments;
    if (first) first.criterionCode = "PROS-99";
  });
  await expect(loadReference(store, later, folder)).rejects.toThrow(/names the criterion PROS-99/);
});
