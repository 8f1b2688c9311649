import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepFile } from "../commands/keep-file";
import { file, fileContent } from "../schema";
import { freshStore } from "../testing";
import { focalPointOf, rubricWorld, testNow, userRow } from "../testing-rows";
import { startS3 } from "../testing-s3";
import { verifyStore } from "../verify";
import { isContentWhole } from "./check-content";
import { fileStorage } from "./file-storage";
import { filesFolder } from "./places";
import { receiveFile } from "./receive-file";
import { withContent } from "./with-content";

let storage: Awaited<ReturnType<typeof startS3>>;
beforeEach(async () => {
  storage = await startS3();
  for (const [name, value] of Object.entries(storage.settings)) vi.stubEnv(name, value);
});
afterEach(() => storage.stop());

const hashOf = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const receive = async (bytes: Uint8Array | string) => {
  const received = await receiveFile(
    (async function* () {
      yield Buffer.from(bytes);
    })(),
    20 * 1024 * 1024,
  );
  if (!received) throw new Error("too large");
  return received;
};
const listed = async () => {
  const found: string[] = [];
  for await (const { sha256 } of fileStorage().list()) found.push(sha256);
  return found;
};
const localFiles = () => readdirSync(filesFolder(), { recursive: true }).map(String);
const staff = focalPointOf("UZ");
const world = () => ({ ...rubricWorld(), user: [userRow(staff.userId)] });
const handIn = async (store: Awaited<ReturnType<typeof freshStore>>, text: string) => {
  const received = await receive(text);
  await received.keep().finally(received.drop);
  const { sha256, size } = received;
  return keepFile(
    { store, actor: staff, now: testNow },
    { name: "report.pdf", sha256, size, mediaType: "application/pdf", textState: "none" },
  );
};
const away = { code: "unavailable", detail: "files_away" };

test("ten MiB go up and come down with the same hash, and nothing of them stays in the data folder", async () => {
  const bytes = randomBytes(10 * 1024 * 1024);
  const received = await receive(bytes);
  expect(await fileStorage().has(received.sha256)).toBe(false);
  await received.keep();
  const content = await fileStorage().read(hashOf(bytes));
  expect(content && hashOf(await buffer(content))).toBe(hashOf(bytes));
  expect(await isContentWhole(hashOf(bytes))).toBe(true);
  expect(await withContent(hashOf(bytes), async () => localFiles().length)).toBe(2);
  expect(localFiles()).toEqual([".arriving"]);
});

test("the same file is kept once, and what was never kept is not there", async () => {
  await (await receive("abc")).keep();
  await (await receive("abc")).keep();
  await (await receive("def")).keep();
  expect((await listed()).sort()).toEqual([hashOf("abc"), hashOf("def")].sort());
  expect(await fileStorage().read(hashOf("never"))).toBeNull();
  expect(await isContentWhole(hashOf("never"))).toBe(false);
  await fileStorage().remove(hashOf("never"));
});

test("bytes other than the hash says are seen", async () => {
  const received = await receive("abc");
  await fileStorage()
    .put(hashOf("other"), received.path)
    .catch(() => undefined);
  expect(await isContentWhole(hashOf("other"))).toBe(false);
});

test("what was handed in is verified, and what nothing names is counted", async () => {
  const store = await freshStore(world());
  const seen = async () => (await verifyStore(store)).find(({ name }) => name === "evidence files");
  await handIn(store, "abc");
  await (await receive("stray")).keep();
  expect(await seen()).toMatchObject({
    isSound: true,
    seen: "1 as they were sealed, 1 that nothing names",
  });
});

test.each([
  ["secret", "QADAM_S3_SECRET", /answered 403/],
  ["key", "QADAM_S3_KEY", /answered 403/],
])("a wrong %s is refused, and nothing is kept", async (_, name, said) => {
  const store = await freshStore(world());
  vi.stubEnv(name, "wrong");
  await expect(handIn(store, "abc")).rejects.toMatchObject({ ...away, message: expect.stringMatching(said) });
  vi.stubEnv(name, "S3RVER");
  expect(await listed()).toEqual([]);
  expect(localFiles()).toEqual([".arriving"]);
  expect(await store.reader.select().from(file)).toEqual([]);
});

test("a bucket that is not there takes nothing", async () => {
  vi.stubEnv("QADAM_S3_URL", process.env.QADAM_S3_URL?.replace(/evidence$/, "another"));
  await expect((await receive("abc")).keep()).rejects.toMatchObject(away);
  await expect(listed()).rejects.toMatchObject(away);
});

test("while the storage is away everything is refused and the database stays as it is", async () => {
  const store = await freshStore(world());
  await handIn(store, "abc");
  await storage.stop();
  await expect(handIn(store, "def")).rejects.toMatchObject(away);
  await expect(handIn(store, "abc")).rejects.toMatchObject(away);
  await expect(isContentWhole(hashOf("abc"))).rejects.toMatchObject(away);
  expect(await store.reader.select().from(file)).toHaveLength(1);
  expect(await store.reader.select().from(fileContent)).toHaveLength(1);
  expect(localFiles()).toEqual([".arriving"]);
  expect((await verifyStore(store)).find(({ name }) => name === "evidence files")).toMatchObject({
    isSound: false,
    seen: expect.stringMatching(/^The file storage is away: ECONN/),
  });
});

/** The address of a bucket that answers as it is told to. */
async function answering(answer: RequestListener) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  vi.stubEnv("QADAM_S3_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}/evidence`);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

test("a storage that never answers is given up on after five seconds", async () => {
  const end = await answering(() => undefined);
  await expect((await receive("abc")).keep()).rejects.toMatchObject({
    ...away,
    message: "The file storage did not answer HEAD within 5000 ms.",
  });
  end();
}, 15_000);

test("while one hand-in waits for a slow storage, others write", async () => {
  const store = await freshStore(world());
  const end = await answering((_, response) => setTimeout(() => response.writeHead(500).end(), 2_000));
  const slow = handIn(store, "abc").catch((error: unknown) => error);
  let written = 0;
  const begin = performance.now();
  while (performance.now() - begin < 1_000) {
    await store.inTransaction(async (tx) => tx.select().from(file).limit(1));
    written++;
  }
  expect(written).toBeGreaterThan(20);
  expect(await slow).toMatchObject(away);
  end();
}, 15_000);

test.each<[string, RequestListener, RegExp]>([
  [
    "begins its answer and goes away",
    ({ method }, response) => {
      if (method === "HEAD") return response.writeHead(404).end();
      response.writeHead(200, { "content-length": "100" }).write("half");
      setTimeout(() => response.destroy(), 50);
    },
    /is away/,
  ],
  [
    "begins its answer and never ends it",
    ({ method }, response) => {
      if (method === "HEAD") return response.writeHead(404).end();
      response.writeHead(200, { "content-length": "100" }).write("half");
    },
    /did not finish its answer to PUT within 5000 ms/,
  ],
  [
    "hangs up at once",
    ({ socket }) => {
      socket.destroy();
    },
    /is away/,
  ],
  [
    "refuses with a page",
    ({ method }, response) =>
      response.writeHead(method === "HEAD" ? 404 : 503).end("<html><Code>SlowDown</Code>"),
    /answered 503 SlowDown to PUT/,
  ],
])(
  "a storage that %s keeps nothing, and no row says that it did",
  async (_, answer, said) => {
    const store = await freshStore(world());
    const end = await answering(answer);
    await expect(handIn(store, "abc")).rejects.toMatchObject({
      ...away,
      message: expect.stringMatching(said),
    });
    expect(await store.reader.select().from(file)).toEqual([]);
    expect(await store.reader.select().from(fileContent)).toEqual([]);
    expect(localFiles()).toEqual([".arriving"]);
    end();
  },
  15_000,
);

test("half of a file and half of a list are no whole ones", async () => {
  const end = await answering(({ url }, response) => {
    if (url?.includes("list-type")) return response.end("<ListBucketResult><Contents><Key>files/");
    response.writeHead(200, { "content-length": "100" }).write("half");
    setTimeout(() => response.destroy(), 50);
  });
  await expect(isContentWhole(hashOf("abc"))).rejects.toMatchObject(away);
  await expect(listed()).rejects.toMatchObject({ ...away, message: expect.stringMatching(/half of a list/) });
  end();
});
