import { eq } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { answerCase } from "@/db/commands/answer-case";
import { openCase } from "@/db/commands/open-case";
import { getOwnCase } from "@/db/queries/cases";
import { job, publicCase } from "@/db/schema";
import type { Store } from "@/db/store";
import { visitorActor } from "@/db/system-actor";
import { freshStore } from "@/db/testing";
import { manager, smallWorld, testNow } from "@/db/testing-rows";
import { startMailServer } from "../mail/testing-server";

const email = "someone@synthetic.example";
const said = {
  subjectKind: "measure",
  subjectId: "measure",
  text: "Not so: see the text",
  email,
  language: "ru",
};
const answer = { number: 1, outcome: "corrected", text: "Put right <b>now</b>." };
const open = (store: Store, more = {}) =>
  openCase({ store, actor: visitorActor, now: testNow }, { ...said, ...more });
const asked = (store: Store) =>
  store.reader.select({ payload: job.payload }).from(job).where(eq(job.kind, "send_case_mail"));
const address = async (store: Store) => (await store.reader.select().from(publicCase))[0]?.email;

afterEach(() => vi.unstubAllEnvs());

async function sender(store: Store, smtpUrl: string | null) {
  vi.resetModules();
  vi.stubEnv("SMTP_URL", smtpUrl ?? "");
  vi.stubEnv("MAIL_FROM", smtpUrl ? "Qadam <qadam@example.org>" : "");
  vi.stubEnv("NEXTAUTH_URL", "https://qadam.example");
  const { sendCaseMail } = await import("./send-case-mail");
  return async (attempt = 1) => {
    const last = (await asked(store)).at(-1);
    return sendCaseMail.run(last?.payload, {
      store,
      job: { id: "j", createdById: "system", attempt },
      signal: new AbortController().signal,
      report: async () => undefined,
      now: () => testNow,
    });
  };
}

test("who leaves an address gets the number, then the answer and the outcome, in their language; then it is erased", async () => {
  const store = await freshStore(smallWorld());
  const server = await startMailServer();
  const send = await sender(store, server.url);
  await open(store);
  expect(await send()).toEqual({ state: "accepted" });
  await answerCase({ store, actor: manager, now: testNow }, answer);
  expect(
    (await getOwnCase({ reader: store.reader, actor: manager, today: testNow.slice(0, 10), on: null }, 1))
      .email,
  ).toBeNull();
  expect(await address(store)).toBe(email);
  expect(await send()).toEqual({ state: "accepted" });
  expect(await send()).toEqual({ state: "not_needed" });
  expect(await address(store)).toBeNull();
  expect(server.taken.map(({ to }) => to)).toEqual([email, email]);
  const [first, second] = server.taken.map(({ raw }) => decoded(raw));
  expect(first).toContain("обращение № 1");
  expect(first).toContain("https://qadam.example/ru/cases/1");
  expect(second).toContain("Исправлено");
  expect(second).toContain("Put right &lt;b&gt;now&lt;/b&gt;.");
  expect(`${first}${second}`).not.toContain("see the text");
  await server.stop();
});

test("without a mail server, or when none takes the mail, the address is erased all the same", async () => {
  for (const [url, attempt] of [
    [null, 1],
    ["smtp://127.0.0.1:1", 8],
  ] as const) {
    const store = await freshStore(smallWorld());
    await open(store);
    await answerCase({ store, actor: manager, now: testNow }, answer);
    const send = await sender(store, url);
    if (url) {
      await expect(send(1)).rejects.toThrow("did not take");
      expect(await address(store)).toBe(email);
      await expect(send(attempt)).rejects.toThrow("did not take");
    } else expect(await send()).toEqual({ state: "no_mail_server" });
    expect(await address(store)).toBeNull();
  }
});

test("nobody is flooded by cases opened in their name, and without an address nothing is mailed", async () => {
  const store = await freshStore(smallWorld());
  await open(store, { email: undefined });
  expect(await asked(store)).toEqual([]);
  for (let at = 0; at < 5; at += 1) await open(store);
  expect(await asked(store)).toHaveLength(3);
});

/** The parts of a mail with their encodings taken off. */
function decoded(raw: string): string {
  const quoted = raw.replace(/=\r?\n/g, "");
  const bytes = quoted.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const plain = Buffer.from(bytes, "latin1").toString("utf8");
  const base64 = [...raw.matchAll(/\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/g)].map(([, part = ""]) =>
    Buffer.from(part, "base64").toString("utf8"),
  );
  return [plain, ...base64].join("\n");
}
