import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, count, eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { migrateStore } from "@/db/migrate";
import { getJobHealth } from "@/db/queries/jobs";
import { makeDigests } from "@/db/reminders/make-digests";
import { planDue } from "@/db/reminders/plan-due";
import { failDelivery, recordDelivery } from "@/db/reminders/record-delivery";
import {
  country,
  delivery,
  deliveryAttempt,
  grant,
  instrument,
  job,
  measure,
  notice,
  user,
} from "@/db/schema";
import { openStore } from "@/db/store";
import { freshDatabase } from "@/db/testing";
import { countryRow, instrumentRow, measureRow, testNow, userRow } from "@/db/testing-rows";
import { startMailServer } from "../mail/testing-server";
import { sendDigest } from "./send-digest";

const today = testNow.slice(0, 10);

/** A database in which so many people are each to be reminded of one measure. */
async function peopleToRemind(peopleCount: number) {
  const folder = mkdtempSync(join(tmpdir(), "qadam-digests-"));
  const url = await freshDatabase(join(folder, "qadam.db"));
  const store = openStore(url);
  await migrateStore(store, url);
  const people = Array.from({ length: peopleCount }, (_, at) => `person-${at}`);
  await store.inTransaction(async (tx) => {
    await tx.insert(country).values(countryRow("UZ"));
    await tx.insert(instrument).values(instrumentRow("decree"));
    await tx.insert(measure).values(measureRow("measure", { dueOn: "2026-11-30", dueBy: "2026-11-30" }));
    for (let from = 0; from < people.length; from += 250) {
      const some = people.slice(from, from + 250);
      await tx.insert(user).values(some.map((id) => userRow(id)));
      await tx.insert(grant).values(
        some.map((id) => ({
          id: `grant-${id}`,
          userId: id,
          role: "staff" as const,
          countryCode: "UZ",
          grantedAt: testNow,
        })),
      );
    }
  });
  return { store, url };
}

const beginSender = (url: string, smtpUrl: string) =>
  spawn(process.execPath, ["--import", "tsx", "lib/jobs/testing-sender.ts"], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      SMTP_URL: smtpUrl,
      MAIL_FROM: "Qadam <qadam@example.org>",
    },
    stdio: "inherit",
  });

test("1,000 people are reminded by two processes, one of them killed in the middle: each gets their mail", {
  timeout: 180_000,
}, async () => {
  const peopleCount = 1_000;
  const { store, url } = await peopleToRemind(peopleCount);
  const server = await startMailServer();
  const begin = () => beginSender(url, server.url);
  const running: ChildProcess[] = [];
  try {
    await planDue(store, { today, now: testNow });
    await planDue(store, { today, now: testNow });
    expect(await store.reader.select({ count: count() }).from(notice)).toEqual([{ count: peopleCount }]);
    const digests = { today, now: testNow, mailHost: "example.org" };
    expect(await makeDigests(store, digests)).toBe(peopleCount);
    expect(await makeDigests(store, digests)).toBe(0);

    const since = performance.now();
    running.push(begin(), begin());
    await vi.waitFor(() => expect(server.taken.length).toBeGreaterThan(peopleCount / 4), {
      timeout: 60_000,
    });
    running[0]?.kill("SIGKILL");
    running.push(begin());
    await vi.waitFor(
      async () => {
        const { waitingCount, runningCount } = await getJobHealth(store.reader);
        expect(waitingCount + runningCount).toBe(0);
      },
      { timeout: 120_000, interval: 200 },
    );
    const seconds = (performance.now() - since) / 1_000;

    const states = await store.reader.select({ state: delivery.state, id: delivery.id }).from(delivery);
    expect(states.filter(({ state }) => state !== "accepted")).toEqual([]);
    const byId = new Map<string, number>();
    for (const { messageId } of server.taken) byId.set(messageId, (byId.get(messageId) ?? 0) + 1);
    expect(byId.size).toBe(peopleCount);
    const twice = [...byId].filter(([, times]) => times > 1).map(([id]) => id);
    const log = await store.reader.select().from(deliveryAttempt).orderBy(asc(deliveryAttempt.id));
    const handedOver = new Map<string, number>();
    for (const { deliveryId, state } of log)
      if (state === "handed_over") handedOver.set(deliveryId, (handedOver.get(deliveryId) ?? 0) + 1);
    const uncertain = [...handedOver].filter(([, times]) => times > 1).map(([id]) => `<${id}@example.org>`);
    expect(uncertain).toEqual(expect.arrayContaining(twice));
    expect(uncertain.length).toBeLessThanOrEqual(4);
    console.log(
      `${server.taken.length} mails for ${peopleCount} people in ${seconds.toFixed(1)} s; sent again because nobody heard the answer: ${uncertain.length}, of which had arrived: ${twice.length}`,
    );
  } finally {
    for (const each of running) each.kill("SIGKILL");
    await server.stop();
    await store.close();
  }
});

test("a process killed between the text and the answer: the mail goes out again with the same Message-ID, and its log says so", {
  timeout: 60_000,
}, async () => {
  const { store, url } = await peopleToRemind(1);
  await planDue(store, { today, now: testNow });
  await makeDigests(store, { today, now: testNow, mailHost: "example.org" });
  let isSilent = true;
  const server = await startMailServer({
    afterData: () => (isSilent ? new Promise(() => undefined) : Promise.resolve()),
  });
  const first = beginSender(url, server.url);
  await vi.waitFor(() => expect(server.taken).toHaveLength(1), { timeout: 20_000 });
  first.kill("SIGKILL");
  isSilent = false;
  const second = beginSender(url, server.url);
  const log = () =>
    store.reader
      .select({ state: deliveryAttempt.state })
      .from(deliveryAttempt)
      .orderBy(asc(deliveryAttempt.id));
  await vi.waitFor(async () => expect((await log()).at(-1)?.state).toBe("accepted"), { timeout: 20_000 });
  second.kill("SIGKILL");
  expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(1);
  expect(server.taken).toHaveLength(2);
  expect((await log()).map(({ state }) => state)).toEqual([
    "waiting",
    "sending",
    "handed_over",
    "sending",
    "handed_over",
    "accepted",
  ]);
  await server.stop();
  await store.close();
});

test("a process killed at the last attempt: nobody tries again, and the mail is said to have failed and not to be on its way", {
  timeout: 60_000,
}, async () => {
  const { store, url } = await peopleToRemind(1);
  await planDue(store, { today, now: testNow });
  await makeDigests(store, { today, now: testNow, mailHost: "example.org" });
  await store.inSideTransaction((tx) => tx.update(job).set({ attemptCount: sendDigest.attemptLimit - 1 }));
  const server = await startMailServer({ afterData: () => new Promise(() => undefined) });
  const first = beginSender(url, server.url);
  await vi.waitFor(() => expect(server.taken).toHaveLength(1), { timeout: 20_000 });
  first.kill("SIGKILL");
  expect(await store.reader.select().from(delivery)).toMatchObject([{ state: "handed_over", endedAt: null }]);
  const second = beginSender(url, server.url);
  await vi.waitFor(async () => expect(await getJobHealth(store.reader)).toMatchObject({ failedCount: 1 }), {
    timeout: 20_000,
  });
  second.kill("SIGKILL");
  expect(server.taken).toHaveLength(1);
  expect(await store.reader.select().from(delivery)).toMatchObject([
    { state: "failed", endedAt: expect.any(String), attemptCount: 1 },
  ]);
  const log = await store.reader.select().from(deliveryAttempt).orderBy(asc(deliveryAttempt.id));
  expect(log.map(({ state }) => state)).toEqual(["waiting", "sending", "handed_over", "failed"]);
  await server.stop();
  await store.close();
});

test("a process that was given up cannot put a mail that has failed on its way again; what the server said counts", async () => {
  const { store } = await peopleToRemind(1);
  await planDue(store, { today, now: testNow });
  await makeDigests(store, { today, now: testNow, mailHost: "example.org" });
  const [{ id = "" } = {}] = await store.reader.select({ id: delivery.id }).from(delivery);
  const record = (state: "handed_over" | "accepted") => recordDelivery(store, id, { state, now: testNow });
  await failDelivery(store, id, testNow);
  await expect(record("handed_over")).rejects.toMatchObject({ code: "conflict" });
  await record("accepted");
  expect(await store.reader.select().from(delivery)).toMatchObject([{ state: "accepted", endedAt: testNow }]);
  await store.close();
});

test("what was reported before the mail went out is not said any more", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  vi.stubEnv("MAIL_FROM", "qadam@example.org");
  const { freshStore } = await import("@/db/testing");
  const { endReminders } = await import("@/db/reminders/end-reminders");
  const store = await freshStore({
    country: [countryRow("UZ")],
    instrument: [instrumentRow("decree")],
    measure: [measureRow("measure", { dueOn: "2026-11-30", dueBy: "2026-11-30" })],
    user: [userRow("person")],
    grant: [{ id: "g", userId: "person", role: "staff", countryCode: "UZ", grantedAt: testNow }],
  });
  await planDue(store, { today, now: testNow });
  await makeDigests(store, { today, now: testNow, mailHost: "example.org" });
  const [made] = await store.reader.select().from(delivery);
  const running = (attempt: number) => ({
    store,
    job: { id: "j", createdById: "system", attempt },
    signal: new AbortController().signal,
    report: async () => undefined,
    now: () => testNow,
  });
  await expect(sendDigest.run({ deliveryId: made?.id }, running(1))).rejects.toThrow("did not take");
  const stateOf = async () =>
    (
      await store.reader
        .select()
        .from(delivery)
        .where(eq(delivery.id, made?.id ?? ""))
    )[0];
  expect(await stateOf()).toMatchObject({ state: "waiting", attemptCount: 1 });
  await store.inTransaction((tx) => endReminders(tx, ["measure"], testNow));
  expect(await sendDigest.run({ deliveryId: made?.id }, running(2))).toEqual({ state: "not_needed" });
  expect(await stateOf()).toMatchObject({ state: "not_needed", endedAt: testNow });
  expect(await sendDigest.run({ deliveryId: made?.id }, running(3))).toEqual({ state: "ended" });
  vi.unstubAllEnvs();
});
