import { request } from "@playwright/test";
import { docxOf } from "../../lib/api/uploads/testing-zip";
import { enterMeasure, expect, test } from "./callers";

const law = (articles: string[]) =>
  articles.map((words, at) => `Article ${at + 1}. Matter ${words.slice(0, 8)}\n${words}`).join("\n");
const many = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => `${word}${(at * 7919) % 3001}${at % 15 === 14 ? "." : ""}`).join(
    " ",
  );

const first = law([
  "shelters are open day and night",
  "a victim is paid for harm",
  "the law enters into force at once",
]);
const second = law([
  "terms have a meaning here",
  "shelters are open day and night",
  "a victim is paid for harm and lost wages",
  "the law enters into force at once",
]);

test("two versions are added, read by anybody, compared and frozen for good", async ({ callAs, baseURL }) => {
  const manager = await callAs("manager");
  const { instrumentId } = await enterMeasure(manager);
  const path = `/api/v1/instruments/${instrumentId}`;
  const add = async (label: string, text: string) =>
    (
      await manager.post(`${path}/versions`, { data: { label, datedOn: "2024-03", language: "en", text } })
    ).status();
  expect([await add("First", first), await add("Second", second)]).toEqual([201, 201]);

  const visitor = await request.newContext({ baseURL });
  const version = (await (await visitor.get(`${path}/versions/2`)).json()).data;
  expect(version.provisions.map(({ number }: { number: string }) => number)).toEqual([
    "Article 1",
    "Article 2",
    "Article 3",
    "Article 4",
  ]);
  const diff = (await (await visitor.get(`${path}/diff?from=1&to=2`)).json()).data;
  expect(
    diff.provisions.map((each: Record<string, { number: string }>) => [
      each.change,
      each.from?.number,
      each.to?.number,
    ]),
  ).toEqual([
    ["added", undefined, "Article 1"],
    ["same", "Article 1", "Article 2"],
    ["edited", "Article 2", "Article 3"],
    ["same", "Article 3", "Article 4"],
  ]);
  expect((await visitor.get(`${path}/diff?from=1&to=7`)).status()).toBe(404);
  expect((await visitor.get(`${path}/diff?from=x&to=2`)).status()).toBe(422);
  expect(
    (await visitor.post(`${path}/versions`, { data: {}, headers: { origin: baseURL ?? "" } })).status(),
  ).toBe(401);

  const frozen = await manager.post(`${path}/versions/1/freeze`, { data: { rowVersion: 1 } });
  expect((await frozen.json()).data.hash).toMatch(/^[0-9a-f]{64}$/);
  const change = await manager.put(`${path}/versions/1/provisions`, {
    data: { rowVersion: 2, outline: "[article 1] Other" },
  });
  expect([change.status(), (await change.json()).code]).toEqual([409, "conflict"]);
  const instrument = (await (await visitor.get(path)).json()).data;
  expect(instrument.versions.map(({ isFrozen }: { isFrozen: boolean }) => isFrozen)).toEqual([true, false]);
  await visitor.dispose();
});

test("a version of an unpublished law is nobody's but the State's own", async ({ callAs, baseURL }) => {
  const manager = await callAs("manager");
  const { instrumentId } = await enterMeasure(manager, false);
  const path = `/api/v1/instruments/${instrumentId}`;
  await manager.post(`${path}/versions`, {
    data: { label: "First", datedOn: "2024", language: "en", text: first },
  });
  const visitor = await request.newContext({ baseURL });
  for (const hidden of ["versions/1", "versions/1.xml", "diff?from=1&to=1"])
    expect((await visitor.get(`${path}/${hidden}`)).status(), hidden).toBe(404);
  expect((await manager.get(`${path}/versions/1.xml`)).headers()["content-type"]).toContain(
    "application/akn+xml",
  );
  await visitor.dispose();
});

test("a Word document is taken, its export comes back as the same articles, and what is no document is refused", async ({
  callAs,
}) => {
  const manager = await callAs("manager");
  const { instrumentId } = await enterMeasure(manager);
  const path = `/api/v1/instruments/${instrumentId}/versions`;
  const upload = (name: string, buffer: Buffer) =>
    manager.post(path, {
      multipart: {
        label: name,
        datedOn: "2024-05-02",
        language: "en",
        file: { name, mimeType: "application/octet-stream", buffer },
      },
    });
  const body = first
    .split("\n")
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join("");
  const made = await upload("law.docx", docxOf(`${body}<w:p><w:r><w:drawing/></w:r></w:p>`));
  expect((await made.json()).data).toMatchObject({
    number: 1,
    articleCount: 3,
    leftOut: [{ what: "picture", count: 1 }],
  });
  const xml = await (await manager.get(`${path}/1.xml`)).body();
  expect((await (await upload("law.xml", xml)).json()).data).toMatchObject({
    number: 2,
    articleCount: 3,
    leftOut: [],
  });
  const provisionsOf = async (number: number) => {
    const { provisions } = (await (await manager.get(`${path}/${number}`)).json()).data;
    return provisions.map(({ id: _id, ...provision }: { id: string }) => provision);
  };
  expect(await provisionsOf(2)).toEqual(await provisionsOf(1));

  const since = Date.now();
  const bomb = await upload(
    "law.docx",
    docxOf("", [], { content: Buffer.alloc(200 * 1024 * 1024, "a"), statedSize: 1_000 }),
  );
  expect([bomb.status(), Date.now() - since < 5_000]).toEqual([422, true]);
  const typed = await upload("law.xml", Buffer.from("<!DOCTYPE x><x/>"));
  expect((await typed.json()).fields).toMatchObject([{ field: "file", reason: "file_doctype" }]);
  expect((await upload("law.txt", Buffer.alloc(10 * 1024 * 1024 + 1, "a"))).status()).toBe(413);
  expect((await manager.get(`${path}/3`)).status()).toBe(404);
});

test("two unrelated texts of 60,000 words are compared within the time, and others are answered meanwhile", async ({
  callAs,
}) => {
  const manager = await callAs("manager");
  const { instrumentId } = await enterMeasure(manager);
  const path = `/api/v1/instruments/${instrumentId}`;
  const long = (word: string) => law(Array.from({ length: 30 }, (_, at) => many(2_000, `${word}${at}x`)));
  for (const word of ["a", "b"]) {
    const made = await manager.post(`${path}/versions`, {
      data: { label: word, datedOn: "2024", language: "en", text: long(word) },
    });
    expect(made.status()).toBe(201);
  }
  await manager.get("/api/health");
  const since = Date.now();
  const asked = manager
    .get(`${path}/diff?from=1&to=2`)
    .then((answer) => ({ answer, ms: Date.now() - since }));
  const waits: number[] = [];
  for (let at = 0; at < 5; at++) {
    const start = Date.now();
    expect((await manager.get("/api/health")).status()).toBe(200);
    waits.push(Date.now() - start);
  }
  const { answer, ms } = await asked;
  expect((await answer.json()).data.provisions.length).toBeGreaterThanOrEqual(30);
  console.log(`60,000 words a side: ${ms} ms; others waited at most ${Math.max(...waits)} ms`);
  expect(ms).toBeLessThan(6_000);
  expect(Math.max(...waits)).toBeLessThan(3_000);
});
