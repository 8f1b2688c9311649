import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "../../tools/test/postgres.mjs";
import { demoPassword } from "../fixtures";
import { expect, test } from "./callers";
import type { FromHeard, ToHeard } from "./heard-server";
import { pageFolders, pathOf, questionsTo } from "./page-paths";

/** Starts the built server on a database of its own that hears its statements; ends it with what was made for it. */
async function startHeard(databaseUrl: string, folder: string) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    NODE_ENV: "production",
    NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
    QADAM_DATA_DIR: folder,
    QADAM_DEMO_PASSWORD: demoPassword(),
    QADAM_FRONT: "off",
    QADAM_JOBS: "off",
    QADAM_LIMITS: "off",
  };
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "e2e/api/heard-server.ts"], {
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const next = () =>
    new Promise<FromHeard>((resolve, reject) => {
      child.once("message", (message) => resolve(message as FromHeard));
      child.once("exit", (status) => reject(new Error(`The server ended with ${status}.`)));
    });
  const { port } = (await next()) as { port: number };
  return {
    base: `http://127.0.0.1:${port}`,
    tellOfPast: () => child.send("past" satisfies ToHeard),
    async explain() {
      const answer = next();
      child.send("explain" satisfies ToHeard);
      return (await answer) as { heard: number; faults: string[] };
    },
    end: () => child.kill("SIGKILL"),
  };
}

/** The address of an empty database of this engine, and how to take it away; null: the engine is not there. */
async function databaseOf(engine: "sqlite" | "postgres", folder: string) {
  if (engine === "sqlite") return { url: `file:${join(folder, "qadam.db")}`, drop: async () => undefined };
  const server = await startPostgres();
  if (!server) return null;
  const name = `qadam_heard_${randomBytes(6).toString("hex")}`;
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await onServer(`create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const drop = async () => {
    await onServer(`drop database ${name} with (force)`);
    await server.stop();
  };
  return { url: url.href, drop };
}

for (const engine of ["sqlite", "postgres"] as const)
  test.describe(engine, () => {
    let server: Awaited<ReturnType<typeof startHeard>> | undefined;
    let database: Awaited<ReturnType<typeof databaseOf>>;
    const folder = mkdtempSync(join(tmpdir(), "qadam-heard-"));
    test.beforeAll(async () => {
      test.setTimeout(120_000);
      database = await databaseOf(engine, folder);
      if (database) server = await startHeard(database.url, folder);
    });
    test.afterAll(async () => {
      server?.end();
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    });
    test.use({ baseURL: async ({ browserName: _ }, use) => use(server?.base) });

    test("no page reads a table that grows from end to end, but for past days of all States", async ({
      callAs,
      request,
    }) => {
      test.setTimeout(180_000);
      if (!server) return test.skip(true, "PostgreSQL: no server binaries here and no QADAM_TEST_PG_URL");
      const manager = await callAs("manager");
      const readers = [manager, await callAs("admin"), await callAs("reviewer"), await callAs("staff")];
      const broken: string[] = [];
      const answered = new Set<string>();
      const ask = async (reader: typeof manager, path: string) => {
        const status = (await reader.get(path, { maxRedirects: 0 })).status();
        if (status >= 500) broken.push(`${path}: ${status}`);
        if (status === 200) answered.add(path);
      };
      const pages = await Promise.all(
        pageFolders().map(async (page) => ({ ...page, path: await pathOf(page.folder, manager) })),
      );
      for (const { path, folder, isOpen } of pages) {
        await Promise.all((isOpen ? [request, manager] : readers).map((reader) => ask(reader, path)));
        await Promise.all(questionsTo(folder).map((question) => ask(request, path + question)));
      }
      server.tellOfPast();
      for (const { path, isOpen } of pages) if (isOpen) await ask(request, `${path}?on=2026-01-15`);
      expect(broken).toEqual([]);
      // The others ask for what the reference data has none of, such as a case or a batch, or lead elsewhere.
      expect(answered.size).toBeGreaterThan(130);
      const { heard, faults } = await server.explain();
      expect(heard).toBeGreaterThan(400);
      expect(faults).toEqual([]);
    });
  });
