import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { count, eq, ne } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAuditChain } from "../audit-chain";
import { moveDeadline } from "../commands/move-deadline";
import * as schema from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { manager, testNow } from "../testing-rows";
import { readReferenceFiles, referenceFolder } from "./files";
import { loadReference } from "./load";

const later = "2026-11-24T08:00:00.000Z";
const { sources, countries, frameworks, treaties, rubric, answers, statistics, ladders, clauses, monitors } =
  readReferenceFiles().parse();
const organisations = frameworks.flatMap((each) => each.organisations);
const instruments = frameworks.flatMap((each) => each.instruments);
const milestones = instruments.flatMap((each) => each.milestones);
const provisions = instruments.flatMap((each) => each.provisions);
const measures = instruments.flatMap((each) => each.measures);
const progress = measures.flatMap((each) => each.progress);
const history = answers.assessments.flatMap((each) => each.history);
const themes = rubric.themes.flatMap((each) => [each, ...each.parts]);
const based = [...rubric.criteria, ...rubric.pillars, ...rubric.approaches];
const events = frameworks.flatMap((each) => each.events);
const practices = frameworks.flatMap((each) => each.practices);
const recommendations = frameworks.flatMap((each) => each.recommendations);
const cited = [
  ...[...monitors, ...events, ...practices, ...recommendations],
  ...[...countries, ...organisations, ...instruments, ...milestones, ...measures, ...progress],
  ...[...treaties.standards, ...treaties.ratifications, ...rubric.themes, ...based],
  ...[...answers.assessments, ...history, ...Object.values(statistics).flat(), ...ladders.procedures],
];

type Table = Exclude<
  { [Name in keyof typeof schema]: (typeof schema)[Name] }[keyof typeof schema],
  readonly string[]
>;
const rowCount = async (store: Store, table: Table) => {
  const [row] = await store.reader.select({ rows: count() }).from(table as typeof schema.country);
  return row?.rows;
};

/** A copy of the files in which `change` may alter one. */
const folders: string[] = [];
function changedFiles(name: string, change: (file: never) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "qadam-reference-"));
  folders.push(folder);
  cpSync(referenceFolder(), folder, { recursive: true });
  const file = JSON.parse(readFileSync(join(folder, name), "utf8"));
  change(file as never);
  writeFileSync(join(folder, name), JSON.stringify(file));
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("the facts as loaded", () => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
    await loadReference(store, testNow);
  });

  it.each([
    ["country", schema.country, countries.length, 57],
    ["source", schema.source, sources.length, 570],
    ["gap", schema.gap, frameworks.flatMap((each) => each.gaps).length, 39],
    ["organisation", schema.organisation, organisations.length, 105],
    ["instrument", schema.instrument, instruments.length, 77],
    ["relation", schema.relation, instruments.flatMap((each) => each.relations).length, 52],
    ["milestone", schema.milestone, milestones.length, 76],
    ["provision", schema.provision, provisions.length, 49],
    ["measure", schema.measure, measures.length, 111],
    ["measurePillar", schema.measurePillar, measures.flatMap((each) => each.pillars).length, 159],
    [
      "measureBody",
      schema.measureBody,
      measures.flatMap((each) => [...each.lead, ...each.support]).length,
      86,
    ],
    ["deadline", schema.deadline, measures.filter((each) => each.dueOn ?? each.dueText).length, 43],
    ["progress", schema.progress, progress.length, 67],
    ["awaitingReview", schema.awaitingReview, progress.length, 67],
    ["citation", schema.citation, cited.flatMap((each) => each.sources).length, 2850],
    ["standard", schema.standard, treaties.standards.length, 50],
    [
      "standardArticle",
      schema.standardArticle,
      treaties.standards.flatMap((each) => each.articles).length,
      209,
    ],
    ["ratification", schema.ratification, treaties.ratifications.length, 162],
    ["statehood", schema.statehood, countries.filter((each) => each.sinceOn).length, 30],
    ["pillar", schema.pillar, rubric.pillars.length, 6],
    ["approach", schema.approach, rubric.approaches.length, 5],
    ["theme", schema.theme, themes.length, 38],
    ["criterion", schema.criterion, rubric.criteria.length, 60],
    ["basis", schema.basis, based.flatMap((each) => each.basis).length, 225],
    ["assessment", schema.assessment, answers.assessments.length + history.length, 360],
    ["assessmentStanding", schema.assessmentStanding, answers.assessments.length + history.length, 360],
    [
      "assessmentProvision",
      schema.assessmentProvision,
      answers.assessments.flatMap((each) => each.provisions).length,
      148,
    ],
    ["indicator", schema.indicator, statistics.indicators.length, 52],
    ["observation", schema.observation, statistics.observations.length, 123],
    ["rating", schema.rating, statistics.ratings.length, 77],
    ["monitoringBody", schema.monitoringBody, monitors.length, 13],
    ["event", schema.event, events.length, 44],
    ["organiser", schema.organiser, events.flatMap((each) => each.organisers).length, 93],
    ["participant", schema.participant, events.flatMap((each) => each.participants).length, 7],
    ["eventInstrument", schema.eventInstrument, events.flatMap((each) => each.focusInstrumentIds).length, 35],
    ["outcome", schema.outcome, events.flatMap((each) => each.outcomes).length, 11],
    ["practice", schema.practice, practices.length, 29],
    ["practicePillar", schema.practicePillar, practices.flatMap((each) => each.pillars).length, 52],
    ["recommendation", schema.recommendation, recommendations.length, 62],
    [
      "recommendationPillar",
      schema.recommendationPillar,
      recommendations.flatMap((each) => each.pillars).length,
      94,
    ],
    ["link", schema.link, 0, 0],
    ["rung", schema.rung, ladders.rungs.length, 20],
    ["procedure", schema.procedure, ladders.procedures.length, 5],
    ["procedureStep", schema.procedureStep, ladders.procedures.flatMap((each) => each.steps).length, 65],
    ["topic", schema.topic, clauses.topics.length, 19],
  ])("hold every %s of the files", async (_name, table, inFiles, known) => {
    expect(await rowCount(store, table)).toBe(inFiles);
    expect(inFiles).toBe(known);
  });

  it("hold no review, no finding and no decision", async () => {
    for (const table of [schema.finding, schema.decision, schema.evidence, schema.assessmentDecision])
      expect(await rowCount(store, table)).toBe(0);
  });

  it("keep every date as it is known", async () => {
    const asLoaded = await store.reader.select().from(schema.instrument);
    const dayOf = (rows: { id: string }[]) => new Map(rows.map((row) => [row.id, row]));
    const byId = dayOf(asLoaded);
    for (const { id, draftedOn, adoptedOn, signedOn, inForceOn, repealedOn } of instruments)
      expect(byId.get(id)).toMatchObject({ draftedOn, adoptedOn, signedOn, inForceOn, repealedOn });
    const steps = dayOf(await store.reader.select().from(schema.milestone));
    for (const { id, happenedOn, stage, kind } of milestones)
      expect(steps.get(id)).toMatchObject({ happenedOn, stage, kind });
    const entries = dayOf(await store.reader.select().from(schema.progress));
    for (const { id, happenedOn, claim } of progress)
      expect(entries.get(id)).toMatchObject({ happenedOn, claim });
    const due = dayOf(await store.reader.select().from(schema.measure));
    for (const { id, dueOn, dueText } of measures) expect(due.get(id)).toMatchObject({ dueOn, dueText });
  });

  it("give a step without a date no day of its own", async () => {
    const [step] = await store.reader
      .select()
      .from(schema.milestone)
      .where(eq(schema.milestone.id, "uz-zru-633-m03"));
    expect(step).toMatchObject({
      happenedOn: null,
      happenedBy: "2026-11-23",
      stage: "in-force",
      kind: "held",
    });
  });

  it("show the seven measures of UP-5775 as reported and numbered by us", async () => {
    const rows = await store.reader
      .select()
      .from(schema.measure)
      .where(eq(schema.measure.instrumentId, "uz-up-5775"));
    expect(rows.map((row) => row.number).sort()).toEqual(["R1", "R2", "R3", "R4", "R5", "R6", "R7"]);
    expect(new Set(rows.map((row) => `${row.confidence} ${row.isNumberOfficial}`))).toEqual(
      new Set(["reported false"]),
    );
  });

  it("hold public reports as claims of a public source, never as anything verified", async () => {
    const rows = await store.reader.select().from(schema.progress);
    expect(rows.every((row) => row.origin === "public_source" && row.recordedById === null)).toBe(true);
    expect(rows.filter((row) => row.statedAs !== null).map((row) => [row.claim, row.statedAs])).toEqual([
      ["in_progress", "delayed"],
      ["in_progress", "delayed"],
    ]);
    const [carried] = await store.reader
      .select()
      .from(schema.measure)
      .where(eq(schema.measure.id, "uz-up-5775-7"));
    expect(carried).toMatchObject({
      claim: "in_progress",
      claimedOn: "2024",
      claimDecision: null,
      finding: null,
    });
  });

  it("name a source that is there for every citation", async () => {
    const known = new Set(
      (await store.reader.select({ id: schema.source.id }).from(schema.source)).map(({ id }) => id),
    );
    const used = await store.reader.select({ id: schema.citation.sourceId }).from(schema.citation);
    expect(used.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  it("mark names of countries in Russian and Uzbek as drafts", async () => {
    const rows = await store.reader.select().from(schema.country);
    expect(rows.every(({ name }) => name.drafts?.includes("ru"))).toBe(true);
    expect(rows.filter(({ name }) => !name.drafts?.includes("uz")).map(({ code }) => code)).toEqual(["UZ"]);
    expect(rows.filter((row) => row.isVerified)).toHaveLength(
      countries.filter((each) => each.isVerified).length,
    );
    expect(
      rows
        .filter((row) => row.isTracked)
        .map((row) => row.code)
        .sort(),
    ).toEqual(["GR", "IE", "SE", "UA", "UZ"]);
  });

  it("follow bodies to their successors and a bill to its act", async () => {
    const [old] = await store.reader
      .select()
      .from(schema.organisation)
      .where(eq(schema.organisation.id, "uz-commission-2019"));
    expect(old).toMatchObject({
      sinceOn: "2019-07-30",
      untilOn: "2023-12-21",
      successorId: "uz-commission-2023",
    });
    const became = await store.reader
      .select()
      .from(schema.relation)
      .where(eq(schema.relation.kind, "becomes"));
    expect(became.map(({ fromId, toId }) => [fromId, toId]).sort()).toEqual([
      ["ie-bill-2023", "ie-act-2024"],
      ["uz-draft-law-2019", "uz-zru-633"],
    ]);
  });

  it("are counted as the commands would have counted them", async () => {
    const [all] = await store.reader.select().from(schema.tally).where(eq(schema.tally.subjectKind, "all"));
    expect(all).toMatchObject({ instrumentCount: 77, measureCount: 111, unclaimed: 72, unfound: 111 });
  });

  it("leave a sealed audit line each, which the public list of changes does not show", async () => {
    const chain = await verifyAuditChain(store.reader);
    expect(chain).toMatchObject({ rowCount: 2276, firstBadSeq: null });
    expect(await store.reader.select().from(schema.audit).where(eq(schema.audit.isPublic, true))).toEqual([]);
  });
});

describe("loading again", () => {
  let store: Store;
  const stateOf = async () => ({
    measures: await store.reader.select().from(schema.measure).orderBy(schema.measure.id),
    audits: await rowCount(store, schema.audit),
    citations: await rowCount(store, schema.citation),
    remembered: await store.reader
      .select()
      .from(schema.referenceRecord)
      .where(ne(schema.referenceRecord.key, "files"))
      .orderBy(schema.referenceRecord.key),
  });
  beforeAll(async () => {
    store = await freshStore();
    await loadReference(store, testNow);
  });

  it("changes nothing, whether the digest matches or all records are compared", async () => {
    const before = await stateOf();
    expect(await loadReference(store, later)).toEqual({ inserted: 0, updated: 0, kept: 2276 });
    const reformatted = changedFiles("sources.json", () => undefined);
    expect(await loadReference(store, later, reformatted)).toEqual({ inserted: 0, updated: 0, kept: 2276 });
    expect(await stateOf()).toEqual(before);
  });

  it("keeps what people wrote and changes only rows that nobody else has changed", async () => {
    const ours = "ua-prog-2025-3";
    const theirs = "ua-prog-2025-4";
    await moveDeadline(
      { store, actor: manager, now: later },
      {
        measureId: theirs,
        rowVersion: 1,
        dueOn: "2027",
        reason: "extended",
        authority: "Act",
        rationale: "Because",
      },
    );
    const folder = changedFiles("countries/ua.json", (file: (typeof frameworks)[number]) => {
      for (const measure of file.instruments.flatMap((each) => each.measures))
        if (measure.id === ours || measure.id === theirs) {
          measure.text = { en: "Reworded" };
          measure.dueOn = "2026-06";
        }
    });
    expect(await loadReference(store, later, folder)).toEqual({ inserted: 0, updated: 1, kept: 2275 });
    const [changed] = await store.reader.select().from(schema.measure).where(eq(schema.measure.id, ours));
    expect(changed).toMatchObject({ text: { en: "Reworded" }, dueOn: "2026-06", dueBy: "2026-06-30" });
    const [kept] = await store.reader.select().from(schema.measure).where(eq(schema.measure.id, theirs));
    expect(kept).toMatchObject({ dueOn: "2027", rowVersion: 2 });
    expect(kept?.text.en).not.toBe("Reworded");
    const ledger = await store.reader
      .select()
      .from(schema.deadline)
      .where(eq(schema.deadline.measureId, ours));
    expect(ledger.map((entry) => [entry.sequence, entry.dueOn, entry.reason])).toEqual([
      [1, "2025-12-31", "original"],
      [2, "2026-06", "original"],
    ]);
    expect(await loadReference(store, later, folder)).toEqual({ inserted: 0, updated: 0, kept: 2276 });
  });

  it("adds new records and carries what they say", async () => {
    const folder = changedFiles("countries/ie.json", (file: (typeof frameworks)[number]) => {
      const plan = file.instruments.find((each) => each.id === "ie-nap-3");
      const first = plan?.measures[0];
      if (!plan || !first) throw new Error("The plan is not there");
      plan.measures.unshift({
        ...first,
        id: "ie-nap-3-new",
        text: { en: "A further measure" },
        progress: [],
      });
      first.progress.push({
        ...first.progress[0],
        id: "ie-nap-3-1-p03",
        claim: "completed",
        happenedOn: "2026-01",
      } as never);
      plan.milestones.push({
        id: "ie-nap-3-m01",
        stage: "published",
        kind: "held",
        happenedOn: "2023-11",
        nationalName: null,
        note: null,
        sources: [],
      });
    });
    const outcome = await loadReference(store, later, folder);
    expect(outcome.inserted).toBe(3);
    const [added] = await store.reader
      .select()
      .from(schema.measure)
      .where(eq(schema.measure.id, "ie-nap-3-new"));
    expect(added?.position).toBe(19);
    const [claimed] = await store.reader
      .select()
      .from(schema.measure)
      .where(eq(schema.measure.id, "ie-nap-3-1"));
    expect(claimed).toMatchObject({ claim: "completed", claimedOn: "2026-01", isOpen: false });
    const [plan] = await store.reader
      .select()
      .from(schema.instrument)
      .where(eq(schema.instrument.id, "ie-nap-3"));
    expect(plan).toMatchObject({ stage: "published", stageOn: "2023-11" });
    expect((await verifyAuditChain(store.reader)).firstBadSeq).toBeNull();
  });

  it("writes nothing when a file is wrong, and says where", async () => {
    const before = await stateOf();
    const badDay = changedFiles("countries/se.json", (file: (typeof frameworks)[number]) => {
      const [instrument] = file.instruments;
      if (instrument) instrument.adoptedOn = "2019-02-30";
    });
    await expect(loadReference(store, later, badDay)).rejects.toThrow(
      /countries\/se\.json, instruments\.0\.adoptedOn/,
    );
    const badSource = changedFiles("countries/se.json", (file: (typeof frameworks)[number]) => {
      file.organisations[0]?.sources.push("nowhere");
    });
    await expect(loadReference(store, later, badSource)).rejects.toThrow(/names the source nowhere/);
    expect(await stateOf()).toEqual(before);
  });
});

it("loads what docs/reference-data.md says", () => {
  const document = readFileSync("docs/reference-data.md", "utf8");
  for (const [noun, records] of [
    ["gap", frameworks.flatMap((each) => each.gaps)],
    ["source", sources],
    ["organisation", organisations],
    ["instrument", instruments],
    ["milestone", milestones],
    ["provision", provisions],
    ["measure", measures],
    ["progress", progress],
    ["relation", instruments.flatMap((each) => each.relations)],
    ["citation", cited.flatMap((each) => each.sources)],
    ["standard", treaties.standards],
    ["ratification", treaties.ratifications],
    ["criterion", rubric.criteria],
    ["assessment", [...answers.assessments, ...history]],
    ["indicator", statistics.indicators],
    ["observation", statistics.observations],
    ["rating", statistics.ratings],
  ] as const)
    expect(document).toMatch(new RegExp(`\\| ${noun} \\| ${records.length}\\b`));
  expect(document).toContain(`| country | ${countries.length} (${frameworks.length} with a framework)`);
});
