import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { engine } from "./kit/engine";
import { migrateStore } from "./migrate";
import * as schema from "./schema";
import { rebuildSearch } from "./search/rebuild";
import { openStore, type Store } from "./store";

type Tables = Omit<
  typeof schema,
  | "tallySubjects"
  | "spans"
  | "figureSubjects"
  | "figureSpans"
  | "citedKinds"
  | "evidencedKinds"
  | "basedKinds"
>;
const tables: Tables = schema;

/** The rows a test's world consists of, by table name. */
export type World = { [Name in keyof Tables]?: Tables[Name]["$inferInsert"][] };

const order = [
  "country",
  "membership",
  "statehood",
  "gap",
  "organisation",
  "source",
  "user",
  "grant",
  "instrument",
  "relation",
  "version",
  "provision",
  "alignment",
  "milestone",
  "rung",
  "procedure",
  "procedureStep",
  "standard",
  "standardArticle",
  "ratification",
  "pillar",
  "approach",
  "theme",
  "criterion",
  "basis",
  "topic",
  "topicCriterion",
  "topicAssignment",
  "comment",
  "commentRelease",
  "commentReply",
  "monitoringBody",
  "event",
  "organiser",
  "participant",
  "eventInstrument",
  "outcome",
  "settlement",
  "practice",
  "practicePillar",
  "recommendation",
  "recommendationPillar",
  "link",
  "recommendationTally",
  "indicator",
  "observation",
  "rating",
  "assessment",
  "assessmentProvision",
  "assessmentDecision",
  "assessmentReply",
  "assessmentStanding",
  "measure",
  "measurePillar",
  "measureBody",
  "deadline",
  "batch",
  "batchItem",
  "batchUndo",
  "note",
  "mention",
  "publicCase",
  "caseAnswer",
  "progress",
  "awaitingReview",
  "decision",
  "finding",
  "fileContent",
  "file",
  "evidence",
  "quoteCheck",
  "citation",
  "tally",
  "dueTally",
  "figureTally",
  "savedView",
  "handover",
  "session",
  "invitation",
  "apiToken",
  "signInDelay",
  "secondFactor",
  "recoveryCode",
  "audit",
  "idempotency",
  "job",
  "reminderLadder",
  "delivery",
  "deliveryAttempt",
  "notice",
  "snooze",
  "follow",
  "calendarKey",
  "referenceRecord",
  "searchEntry",
  "searchEdition",
] as const satisfies readonly (keyof Tables)[];

const opened: { store: Store; drop: () => Promise<void> }[] = [];
let template: Promise<string> | undefined;

/** A migrated database of its own with these rows in it, on the engine of `DATABASE_URL`; dropped when the test file is done. */
export async function freshStore(world: World = {}): Promise<Store> {
  template ??= engine === "postgres" ? makePostgresTemplate() : makeSqliteTemplate();
  const { store, drop } = await (engine === "postgres"
    ? copyPostgres(await template)
    : copySqlite(await template));
  opened.push({ store, drop });
  await store.inTransaction(async (tx) => {
    for (const name of order) {
      const rows = (world[name] ?? []) as Record<string, unknown>[];
      for (let from = 0; from < rows.length; from += 250)
        await tx.insert(tables[name] as typeof tables.country).values(rows.slice(from, from + 250) as never);
    }
    if (Object.keys(world).length > 0) await rebuildSearch(tx, new Date().toISOString());
  });
  return store;
}

const dropped: (() => Promise<void>)[] = [];

/** The address of an empty database on the engine of `DATABASE_URL` (SQLite: at `path`), for tests that open it themselves. */
export async function freshDatabase(path: string): Promise<string> {
  if (engine === "sqlite") return `file:${path}`;
  const name = databaseName();
  await onServer(`create database ${name}`);
  dropped.push(() => onServer(`drop database ${name} with (force)`));
  return urlOf(name);
}

afterAll(async () => {
  for (const { store, drop } of opened.splice(0)) {
    await store.close();
    await drop();
  }
  for (const drop of dropped.splice(0)) await drop();
});

async function makeSqliteTemplate(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "qadam-template-")), "template.db");
  const store = openStore(`file:${path}`);
  await migrateStore(store, `file:${path}`);
  await store.execute("pragma wal_checkpoint(truncate)");
  await store.close();
  return path;
}

async function copySqlite(from: string) {
  const folder = mkdtempSync(join(tmpdir(), "qadam-test-"));
  const path = join(folder, "qadam.db");
  copyFileSync(from, path);
  return { store: openStore(`file:${path}`), drop: async () => rmSync(folder, { recursive: true }) };
}

const onServer = async (statement: string) => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const urlOf = (database: string) => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${database}`;
  return url.href;
};

const databaseName = () => `qadam_test_${randomBytes(6).toString("hex")}`;

async function makePostgresTemplate(): Promise<string> {
  const name = databaseName();
  await onServer(`create database ${name}`);
  const store = openStore(urlOf(name));
  await migrateStore(store, urlOf(name));
  await store.close();
  return name;
}

async function copyPostgres(from: string) {
  const name = databaseName();
  await onServer(`create database ${name} template ${from}`);
  return { store: openStore(urlOf(name)), drop: () => onServer(`drop database ${name} with (force)`) };
}
