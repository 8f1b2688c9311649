import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { digestMail } from "./digest";
import { mailText } from "./mail-text";
import { sendMail } from "./send-mail";
import { startMailServer } from "./testing-server";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const mail = {
  from: "Qadam <qadam@example.org>",
  to: "staff@example.org",
  messageId: "<one@example.org>",
  ...mailText({
    language: "uz",
    subject: "Bugungi\r\nBcc: everybody@example.org",
    greeting: "Hurmatli <b>Staff</b>,",
    parts: [{ title: "Muddat", lines: [{ text: "Oʻlchov & chora", href: "https://q.example/uz/work" }] }],
    closing: "Qadam",
  }),
};

const send = (smtpUrl: string, onHandOver = async () => {}) =>
  sendMail(mail, { smtpUrl, onHandOver, stepMs: 400, totalMs: 1_500 });

/** A server that says these lines, one for each line it hears after its greeting, and then nothing more. */
async function saying(...answers: string[]) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    const [greeting, ...rest] = answers;
    if (greeting) socket.write(`${greeting}\r\n`);
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").slice(0, -1)) {
        const answer = line && rest.shift();
        if (answer === "end") socket.destroy();
        else if (answer) socket.write(`${answer}\r\n`);
      }
    });
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("a mail arrives whole, in its letters, with its own Message-ID and no header that was slipped in", async () => {
  const server = await startMailServer();
  ends.push(server.stop);
  let wasAsked = false;
  const outcome = await send(server.url, async () => {
    wasAsked = true;
  });
  expect(outcome.state).toBe("accepted");
  expect(outcome.response).toMatch(/^250/);
  expect(wasAsked).toBe(true);
  const [{ raw, to, messageId } = { raw: "", to: "", messageId: "" }] = server.taken;
  expect([to, messageId, server.taken.length]).toEqual(["staff@example.org", "<one@example.org>", 1]);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(raw.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/m);
  expect(raw.replaceAll("=\r\n", "")).toContain("Hurmatli &lt;b&gt;Staff&lt;/b&gt;,");
  expect(raw).not.toMatch(/<(img|script|link)/);
});

test("an address the server does not know is refused for good, with its words", async () => {
  const server = await startMailServer({
    onRcptTo: (_address, _session, callback) =>
      callback(Object.assign(new Error("no such person"), { responseCode: 550 })),
  });
  ends.push(server.stop);
  expect(await send(server.url)).toMatchObject({
    state: "refused",
    response: expect.stringContaining("550"),
  });
  expect(server.taken).toEqual([]);
});

test.each([
  ["is busy", ["220 hello", "250 hello", "250 from", "451 later"]],
  ["refuses the sender", ["220 hello", "250 hello", "550 not you"]],
  ["does not greet", []],
  ["hangs before the text", ["220 hello", "250 hello", "250 from", "250 to"]],
  ["ends in the middle of the text", ["220 hello", "250 hello", "250 from", "250 to", "354 go on", "end"]],
  ["hangs after the text", ["220 hello", "250 hello", "250 from", "250 to", "354 go on"]],
  ["speaks another language", ["HTTP/1.1 400 Bad Request"]],
])("a server that %s: the mail waits for another time", async (_, answers) => {
  const begun = Date.now();
  expect(await send(await saying(...answers))).toMatchObject({ state: "deferred" });
  expect(Date.now() - begun).toBeLessThan(4_000);
});

test("a server that is not there: the mail waits for another time", async () => {
  expect(await send("smtp://127.0.0.1:1")).toMatchObject({ state: "deferred" });
});

test("when the hand-over cannot be written down nothing is handed over, and the mail waits", async () => {
  const server = await startMailServer();
  ends.push(server.stop);
  const away = () => Promise.reject(new Error("the database is away"));
  expect(await send(server.url, away)).toEqual({ state: "deferred", response: "the database is away" });
  expect(server.taken).toEqual([]);
});

test("a server that takes the text and refuses it then: refused for good", async () => {
  const server = await startMailServer({
    onData(stream, _session, callback) {
      stream.resume();
      stream.on("end", () => callback(Object.assign(new Error("not wanted"), { responseCode: 554 })));
    },
  });
  ends.push(server.stop);
  expect(await send(server.url)).toMatchObject({ state: "refused" });
});

test.each([
  ["en", "Dear Staff,", "http://q.example/work/measures/m%2F1/report", "Qadam: 2 reminders today"],
  ["ru", "Staff", "http://q.example/ru/work/measures/m%2F1/report", "Qadam: 2 напоминания на сегодня"],
  ["uz", "Hurmatli Staff,", "http://q.example/uz/work/measures/m%2F1/report", "Qadam: bugun 2 ta eslatma"],
] as const)("a digest in %s names what is due and leads there", (language, greeting, href, subject) => {
  const notice = {
    id: "n",
    kind: "due" as const,
    measure: {
      id: "m/1",
      number: "3",
      isNumberOfficial: true,
      text: { en: "Synthetic <measure>" },
      instrumentId: "i",
      countryCode: "UZ",
    },
    note: null,
    organisation: null,
    titled: null,
    actions: [],
    instrument: {
      id: "i",
      kind: "decree" as const,
      number: null,
      title: { en: "Decree" },
      countryCode: "UZ",
    },
    country: { code: "UZ", name: { en: "Uzbekistan" }, nativeLanguage: "uz" },
    dueBy: "2026-12-01",
    stepDays: -7,
    createdAt: "2026-11-24T00:00:00.000Z",
    endedAt: null,
  };
  const made = digestMail({
    name: "Staff",
    language,
    origin: "http://q.example",
    today: "2026-11-24",
    notices: [notice, { ...notice, kind: "superior", stepDays: 37 }],
  });
  expect(made.subject).toBe(subject);
  expect(made.text).toContain(greeting);
  expect(made.text).toContain(href);
  expect(made.html).toContain(`href="${href}"`);
  expect(made.html).toContain("Synthetic &lt;measure&gt;");
});
