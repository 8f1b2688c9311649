import { createHash, createHmac, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import S3rver from "s3rver";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepFile } from "../commands/keep-file";
import { file, fileContent } from "../schema";
import { freshStore } from "../testing";
import { focalPointOf, rubricWorld, testNow, userRow } from "../testing-rows";
import { verifyStore } from "../verify";
import { isContentWhole } from "./check-content";
import { fileStorage } from "./file-storage";
import { filesFolder } from "./places";
import { receiveFile } from "./receive-file";
import { tidyFiles } from "./tidy-files";
import { withContent } from "./with-content";

let server: Server;
const stop = async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

const mac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** Signature version 4 as its specification has it, which s3rver does not look at. */
function isSigned({ method, url = "", headers }: IncomingMessage, secret: string): boolean {
  const [, scope = "", names = "", given = ""] =
    /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(headers.authorization ?? "") ??
    [];
  const [path, query = ""] = url.split("?");
  const lines = names.split(";").map((name) => `${name}:${headers[name]}\n`);
  const payload = headers["x-amz-content-sha256"];
  const asked = [method, path, query.split("&").sort().join("&"), lines.join(""), names, payload].join("\n");
  const signing = scope.split("/").reduce<string | Buffer>(mac, `AWS4${secret}`);
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, hashOf(asked)].join("\n");
  return mac(signing, text).toString("hex") === given;
}

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), "qadam-s3-"));
  const s3 = new S3rver({
    silent: true,
    directory: join(folder, "s3"),
    vhostBuckets: false,
    configureBuckets: [{ name: "evidence", configs: [] }],
  });
  await s3.configureBuckets();
  const answer = s3.callback();
  server = createServer((request, response) => {
    if (isSigned(request, "S3RVER")) return answer(request, response);
    request.resume();
    response.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("QADAM_DATA_DIR", join(folder, "data"));
  vi.stubEnv("QADAM_S3_URL", `http://127.0.0.1:${port}/evidence`);
  vi.stubEnv("QADAM_S3_REGION", "us-east-1");
  vi.stubEnv("QADAM_S3_KEY", "S3RVER");
  vi.stubEnv("QADAM_S3_SECRET", "S3RVER");
});

afterEach(stop);

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
  for await (const sha256 of fileStorage().list()) found.push(sha256);
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

test("a file is handed in, verified, and removed once nobody made use of it", async () => {
  const store = await freshStore(world());
  const seen = async () => (await verifyStore(store)).find(({ name }) => name === "evidence files");
  await handIn(store, "abc");
  await (await receive("stray")).keep();
  expect(await seen()).toMatchObject({
    isSound: true,
    seen: "1 as they were sealed, 1 that nothing names",
  });
  expect(await tidyFiles(store, "2027-01-01T00:00:00.000Z")).toEqual({ removedCount: 1 });
  expect(await listed()).toEqual([hashOf("stray")]);
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
  await stop();
  await expect(handIn(store, "def")).rejects.toMatchObject(away);
  const known = { name: "b.pdf", sha256: hashOf("abc"), size: 3, mediaType: "x/y", textState: "none" };
  await expect(keepFile({ store, actor: staff, now: testNow }, known)).rejects.toMatchObject(away);
  await expect(isContentWhole(hashOf("abc"))).rejects.toMatchObject(away);
  expect(await store.reader.select().from(file)).toHaveLength(1);
  expect(await store.reader.select().from(fileContent)).toHaveLength(1);
  expect(localFiles()).toEqual([".arriving"]);
  expect((await verifyStore(store)).find(({ name }) => name === "evidence files")).toMatchObject({
    isSound: false,
    seen: expect.stringMatching(/^The file storage is away: ECONN/),
  });
});

test("a storage that never answers is given up on after five seconds", async () => {
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  vi.stubEnv("QADAM_S3_URL", `http://127.0.0.1:${(silent.address() as AddressInfo).port}/evidence`);
  await expect((await receive("abc")).keep()).rejects.toMatchObject({
    ...away,
    message: "The file storage did not answer HEAD within 5000 ms.",
  });
  silent.closeAllConnections();
  silent.close();
}, 15_000);
