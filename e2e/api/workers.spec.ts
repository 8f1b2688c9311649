import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request as send } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../tools/test/free-port.mjs";
import { demoPassword } from "../fixtures";
import { enterMeasure, expect, readMeasure, report, test } from "./callers";

let port: number;
let folder: string;
let child: ChildProcess;
let printed = "";

const heard = async (words: string) => {
  const until = Date.now() + 60_000;
  while (!printed.includes(words)) {
    if (Date.now() > until) throw new Error(`"${words}" was not said:\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(90_000);
  port = await freePort();
  folder = mkdtempSync(join(tmpdir(), "qadam-workers-"));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    QADAM_DATA_DIR: folder,
    QADAM_DEMO_PASSWORD: demoPassword(),
  };
  delete env.QADAM_LIMITS;
  child = spawn(process.execPath, ["tools/up.mjs", "--demo", "--workers", "2"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      printed += chunk;
    });
  await heard("Qadam is up");
});
test.afterAll(() => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});
test.use({ baseURL: async ({ browserName: _ }, use) => use(`http://127.0.0.1:${port}`) });

const ask = (path: string, agent?: Agent) =>
  new Promise<{ status?: number; text: string }>((resolve, reject) => {
    const sending = send({ host: "127.0.0.1", port, path, agent }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("error", reject).on("end", () => resolve({ status: response.statusCode, text }));
    });
    sending.on("error", reject).end();
  });

test("two processes count one limit", async () => {
  const answers = await Promise.all(
    Array.from({ length: 80 }, (_, n) => ask(`/api/v1/measures?q=w${n}`, new Agent())),
  );
  const allowed = answers.filter(({ status }) => status === 200).length;
  expect(allowed).toBeLessThanOrEqual(60);
  expect(allowed).toBeGreaterThan(50);
  expect(answers.every(({ status }) => status === 200 || status === 429)).toBe(true);
});

test("sessions hold at both, and the figures are those of both", async ({ callAs }) => {
  const admin = await callAs("admin");
  for (let round = 0; round < 8; round++)
    expect((await admin.get("/api/metrics", { headers: { connection: "close" } })).status()).toBe(200);
  const text = await (await admin.get("/api/metrics")).text();
  expect(new Set([...text.matchAll(/process="(\d+)"/g)].map(([, pid]) => pid)).size).toBe(2);
});

test("a rolling restart under load loses nothing, neither read nor written", async ({ callAs }) => {
  test.setTimeout(60_000);
  const [manager, staff] = [await callAs("manager"), await callAs("staff")];
  const { measureId } = await enterMeasure(manager);
  const lost: string[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  let isOver = false;
  let read = 0;
  const readers = Array.from({ length: 16 }, async (_, number) => {
    while (!isOver) {
      const { status, text } = await ask(number % 2 ? "/methodology" : "/countries/uz", agent).catch(
        (error) => ({ status: 0, text: String(error) }),
      );
      read++;
      if (status !== 200 || !text.endsWith("</html>")) lost.push(`${status} ${text.slice(0, 200)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  const written: string[] = [];
  const writer = async () => {
    while (!isOver && written.length < 30) {
      const { rowVersion } = await readMeasure(staff, measureId);
      const answer = await staff.post(`/api/v1/measures/${measureId}/progress`, { data: report(rowVersion) });
      if (answer.status() === 201) written.push((await answer.json()).data.id);
      else lost.push(`written: ${answer.status()}`);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  };
  const writing = writer();
  child.kill("SIGHUP");
  await heard("Every worker was replaced.");
  isOver = true;
  await Promise.all([...readers, writing]);
  agent.destroy();
  expect(lost).toEqual([]);
  expect(read).toBeGreaterThan(200);
  const { progress } = await readMeasure(staff, measureId);
  expect(progress.map(({ id }) => id).sort()).toEqual([...written].sort());
});

test("one that falls is replaced, and SIGTERM ends all within ten seconds, in order", async ({ callAs }) => {
  test.setTimeout(40_000);
  const text = await (await (await callAs("admin")).get("/api/metrics")).text();
  process.kill(Number(/process="(\d+)"/.exec(text)?.[1]), "SIGKILL");
  await heard("ended by itself and is replaced");
  expect((await ask("/api/ready")).status).toBe(200);
  const ended = new Promise((resolve) => child.once("exit", (status) => resolve(status)));
  const since = Date.now();
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(Date.now() - since).toBeLessThan(10_000);
});
