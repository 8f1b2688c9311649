import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engine } from "../../db/kit/engine";
import { migrateStore } from "../../db/migrate";
import { findToken } from "../../db/queries/user";
import { grant, user } from "../../db/schema";
import { openStore, type Store } from "../../db/store";
import { freshDatabase } from "../../db/testing";
import { commands, runQadam } from "./run";

const folder = mkdtempSync(join(tmpdir(), "qadam-command-line-"));
const environment = { ...process.env };
let url: string;

async function qadam(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await runQadam(args, {
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  });
  return { status, printed, complaint: complaints.join("\n") };
}

async function looking<Value>(look: (store: Store) => Promise<Value>): Promise<Value> {
  const store = openStore(url);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

beforeAll(async () => {
  url = await freshDatabase(join(folder, "qadam.db"));
  process.env.DATABASE_URL = url;
  process.env.QADAM_DATA_DIR = folder;
  await looking((store) => migrateStore(store, url));
});
afterAll(() => {
  process.env = environment;
  rmSync(folder, { recursive: true });
});

describe("help", () => {
  it("lists every command, and each says how it is used", async () => {
    const { status, printed } = await qadam("--help");
    expect(status).toBe(0);
    for (const { name, summary } of commands) {
      expect(printed.join("\n")).toContain(`npm run qadam -- ${name}`);
      const own = await qadam(...name.split(" "), "--help");
      expect(own).toMatchObject({ status: 0, complaint: "" });
      expect(own.printed.slice(0, 2)).toEqual([
        expect.stringContaining(`Usage: npm run qadam -- ${name}`),
        summary,
      ]);
    }
  });
});

describe("wrong use", () => {
  it.each([
    [["fly"], /^There is no command "fly"; ".*--help" lists them\.$/],
    [["user"], /^There is no command "user";/],
    [["user", "add", "a@example.org", "--role", "staff"], /^user add needs --name; see/],
    [["user", "add", "--name", "A", "--role", "staff"], /^user add takes EMAIL, not 0 words; see/],
    [["verify", "--loud"], /^verify: unknown option '--loud'; see/],
    [["backup"], /^backup takes FILE, not 0 words; see/],
    [
      ["user", "disable", "nobody@example.org"],
      /^There is no account with the e-mail address nobody@example\.org\.$/,
    ],
    [["restore", "/nowhere.tar"], /^There is no backup at \/nowhere\.tar\.$/],
    [["user", "add", "a@example.org", "--name", "A", "--role", "king"], /^role: /],
    [["user", "add", "nonsense", "--name", "A", "--role", "viewer"], /^email: /],
    [["user", "add", "a@example.org", "--name", "A", "--role", "staff", "--country", "XX"], /^country: /],
  ])("of %j is answered with one sentence", async (args, sentence) => {
    const { status, printed, complaint } = await qadam(...args);
    expect(status).toBeGreaterThan(0);
    expect(printed).toEqual([]);
    expect(complaint).toMatch(sentence);
    expect(complaint).not.toMatch(/\n|\bat .*:\d+/);
  });

  it("of a database that is not there does not make one", async () => {
    if (engine === "postgres") return;
    process.env.DATABASE_URL = `file:${join(folder, "elsewhere.db")}`;
    const { complaint } = await qadam("verify");
    process.env.DATABASE_URL = url;
    expect(complaint).toMatch(/^There is no database at .*elsewhere\.db/);
  });
});

describe("one database's life", () => {
  const file = join(folder, "kept.qadam.tar");

  it("import-reference loads, and loads nothing twice", async () => {
    expect(await qadam("import-reference")).toMatchObject({
      status: 0,
      printed: ["2276 new, 0 changed, 0 kept."],
    });
    expect(await qadam("import-reference")).toMatchObject({
      status: 0,
      printed: ["0 new, 0 changed, 2276 kept."],
    });
  });

  it("user add prints a one-time link, user grant adds a role, user disable shuts out", async () => {
    const added = await qadam(
      "user",
      "add",
      "Focal@Example.org",
      "--name",
      "A",
      "--role",
      "staff",
      "--country",
      "uz",
    );
    expect(added.status).toBe(0);
    expect(added.printed[0]).toBe("Focal@Example.org is staff in UZ.");
    expect(added.printed[2]).toMatch(/^http:\/\/localhost:3000\/invitation\/\S{20,}$/);
    expect(await qadam("user", "add", "focal@example.org", "--name", "A", "--role", "staff")).toMatchObject({
      status: 1,
    });
    const granted = await qadam(
      "user",
      "grant",
      "focal@example.org",
      "--role",
      "reviewer",
      "--country",
      "SE",
    );
    expect(granted.printed).toEqual(["focal@example.org is now reviewer in SE."]);
    const reset = await qadam("user", "reset-second-factor", "focal@example.org");
    expect(reset).toMatchObject({ status: 1, complaint: "This account has no second factor." });
    const roles = await looking((store) => store.reader.select({ role: grant.role }).from(grant));
    expect(roles.map(({ role }) => role).sort()).toEqual(["reviewer", "staff"]);
  });

  it("token add prints a token that is that account's", async () => {
    const { printed } = await qadam("token", "add", "focal@example.org", "--name", "Nightly export");
    const found = await looking((store) => findToken(store.reader, printed[1] ?? ""));
    expect(found?.actor.name).toBe("A");
  });

  it("verify finds all of it sound", async () => {
    const { status, printed } = await qadam("verify");
    expect(printed.filter((line) => !line.startsWith("ok "))).toEqual([]);
    expect(status).toBe(0);
  });

  it("backup keeps what restore brings back, and an altered backup is refused", async () => {
    expect(await qadam("backup", file)).toMatchObject({ status: 0, complaint: "" });
    expect((await qadam("backup", file)).complaint).toMatch(/is there already/);
    expect(await qadam("user", "disable", "focal@example.org")).toMatchObject({ status: 0 });
    expect((await qadam("restore", file)).complaint).toMatch(/not empty; give --force/);

    const altered = join(folder, "altered.tar");
    writeFileSync(altered, readFileSync(file).fill("x", 90_000, 90_010));
    expect((await qadam("restore", altered, "--force")).complaint).toMatch(
      /^The backup is refused: .* manifest says\.$/,
    );

    expect(await qadam("restore", file, "--force")).toMatchObject({ status: 0, complaint: "" });
    const [account] = await looking((store) =>
      store.reader.select().from(user).where(eq(user.email, "focal@example.org")),
    );
    expect(account?.isDisabled).toBe(false);
    expect((await qadam("verify")).status).toBe(0);
  });

  it("verify names the first audit row that was altered and ends with status 1", async () => {
    await looking(async (store) => {
      const isSqlite = store.engine === "sqlite";
      await store.execute(
        isSqlite ? "drop trigger audit_refuses_update" : "alter table audit disable trigger user",
      );
      await store.execute("update audit set actor_id = 'somebody else' where seq = 2085");
    });
    const { status, printed } = await qadam("verify");
    expect(status).toBe(1);
    expect(printed.filter((line) => line.startsWith("BAD"))).toEqual([
      expect.stringMatching(/^BAD guards +missing: audit_refuses_/),
      expect.stringMatching(/^BAD audit chain +row 2085 is not as it was sealed; the 2084 before it are$/),
    ]);
  });
});
