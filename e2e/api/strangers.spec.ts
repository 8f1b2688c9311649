import { Agent, type IncomingHttpHeaders, request as send } from "node:http";
import { expect, test } from "./callers";

const asked = 640;
const askedOfKept = 3_000;
const secret = "Quokka decree that nobody may see";

interface Heard {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A made-up course of numbers that is the same each time. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("whatever strangers ask in whatever mix, they get their own answer, nothing private, and never a nonce twice", async ({
  callAs,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const manager = await callAs("manager");
  const made = await manager.post("/api/v1/instruments", {
    data: { countryCode: "UZ", kind: "decree", title: { en: secret }, adoptedOn: "2024", isPublished: false },
  });
  const { id } = (await made.json()).data;
  const roll = dice(20_191_126);
  const pick = <Value>(list: readonly Value[]) => list[roll(list.length)] as Value;
  const paths = [
    ...["/", "/ru", "/uz/countries", "/countries/uz", "/ru/countries/uz", "/instruments", "/methodology"],
    ...["/drafts", "/changes", "/search?q=quokka", "/compare?countries=UZ,SE", "/treaties", "/verify"],
    ...["/api/v1/countries", "/api/v1/instruments?q=quokka", "/api/v1/changes", "/api/v1/search?q=quokka"],
    ...["/api/v1/exports/instruments.csv", "/api/v1/feeds/changes.atom", "/api/v1/feeds/deadlines.ics"],
    ...[
      `/instruments/${id}`,
      `/api/v1/instruments/${id}`,
      "/work",
      "/admin/health",
      "/api/metrics",
      "/nowhere",
    ],
  ];
  const tails = [
    "",
    "",
    "",
    "utm_source=x",
    `x=${"y".repeat(7_000)}`,
    "on=2019-11-26",
    "a[]=1&a[]=2",
    "q=%00",
    "%",
  ];
  const extras: Record<string, string>[] = [
    {},
    {},
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { accept: "text/x-component" },
    { accept: "application/json" },
    { range: "bytes=0-99" },
    { cookie: "theme=dark; sid=1" },
    { cookie: "next-auth.session-token=forged" },
    { authorization: "Bearer forged" },
    { "accept-encoding": "gzip, br" },
    { "accept-language": "ru" },
    { "x-forwarded-host": "evil.example", "x-middleware-subrequest": "proxy" },
    { "if-none-match": "*" },
  ];
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const ask = (path: string, headers: Record<string, string>, method: string, cutAfter: number | null) =>
    new Promise<Heard | null>((resolve) => {
      const sending = send(
        new URL(path.replaceAll(" ", "%20"), baseURL),
        { agent, method, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk) => chunks.push(chunk)).on("error", () => resolve(null));
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      sending.on("error", () => resolve(null)).end();
      if (cutAfter !== null) setTimeout(() => sending.destroy(), cutAfter);
    });

  const nonces = new Set<string>();
  const faults: string[] = [];
  let heardCount = 0;
  const stranger = async () => {
    for (let round = 0; round < asked / 16; round++) {
      const base = pick(paths);
      const tail = pick(tails);
      const path = tail ? `${base}${base.includes("?") ? "&" : "?"}${tail}` : base;
      const headers = pick(extras);
      const cutAfter = roll(20) === 0 ? roll(10) : null;
      const heard = await ask(path, headers, pick(["GET", "GET", "GET", "HEAD"]), cutAfter);
      if (!heard) {
        if (cutAfter === null) faults.push(`no answer: ${path.slice(0, 80)} ${JSON.stringify(headers)}`);
        continue;
      }
      heardCount++;
      const what = `${heard.status} ${path.slice(0, 80)} ${JSON.stringify(headers)}`;
      if (heard.text.includes(secret) || heard.text.includes("Demo manager")) faults.push(`private: ${what}`);
      if (heard.status >= 500 || heard.headers["set-cookie"]?.join().includes("session-token="))
        faults.push(`broken: ${what}`);
      const nonce = /'nonce-([^']+)'/.exec(String(heard.headers["content-security-policy"] ?? ""))?.[1];
      if (!nonce) continue;
      if (nonces.has(nonce)) faults.push(`nonce twice: ${what}`);
      nonces.add(nonce);
      if (heard.headers["content-encoding"]) continue;
      const others = [...heard.text.matchAll(/nonce="([^"]+)"/g)].filter(([, found]) => found !== nonce);
      if (others.length > 0) faults.push(`another nonce: ${what}`);
    }
  };
  const own = async () => {
    for (let round = 0; round < 30; round++) {
      const page = await manager.get(pick(["/instruments", `/instruments/${id}`, "/", "/search?q=quokka"]));
      if (page.status() !== 200) faults.push(`manager: ${page.status()}`);
    }
  };
  const plain = async () => {
    for (let round = 0; round < askedOfKept / 16; round++) {
      const heard = await ask(round % 2 ? "/methodology" : "/countries/uz", {}, "GET", null);
      const [, nonce = ""] = /'nonce-([^']+)'/.exec(String(heard?.headers["content-security-policy"])) ?? [];
      const named = [...(heard?.text ?? "").matchAll(/nonce="([^"]+)"/g)].map(([, found]) => found);
      if (nonces.has(nonce) || named.length < 3 || named.some((found) => found !== nonce))
        faults.push(`nonce: ${nonce}`);
      nonces.add(nonce);
    }
  };
  await Promise.all([own(), ...Array.from({ length: 16 }, stranger)]);
  await Promise.all(Array.from({ length: 16 }, plain));
  agent.destroy();
  expect(faults.slice(0, 10)).toEqual([]);
  expect(heardCount).toBeGreaterThan(asked * 0.9);
  expect(nonces.size).toBeGreaterThan(askedOfKept);
});
