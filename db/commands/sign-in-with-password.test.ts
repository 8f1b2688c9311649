import { describe, expect, test, vi } from "vitest";
import { findSession } from "../queries/user";
import { audit, session, signInDelay } from "../schema";
import { delayKeys, delaySeconds } from "../sign-in-delay";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { accounts, minutesLater, opened, password } from "../testing-accounts";
import { testNow } from "../testing-rows";
import { signInWithPassword } from "./sign-in-with-password";

const verifications = vi.hoisted(() => ({ hashes: [] as string[] }));
vi.mock("@node-rs/argon2", async (importOriginal) => {
  const real = await importOriginal<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    verify: (hash: string, given: string) => {
      verifications.hashes.push(hash);
      return real.verify(hash, given);
    },
  };
});

const wrong = "another long sentence entirely";
const signIn = async (store: Store, email: string, given: string, now = testNow, client = "192.0.2.1") =>
  opened(
    await signInWithPassword(
      { store, clock: () => now },
      { email, password: given, client, clientName: "Firefox, Linux" },
    ),
  );

async function failTimes(store: Store, times: number, email: string, client?: string) {
  for (let attempt = 0; attempt < times; attempt++)
    await expect(signIn(store, email, wrong, testNow, client)).rejects.toMatchObject({
      code: "unauthenticated",
      detail: "sign_in_refused",
    });
}

describe("signing in", () => {
  test("opens a session for twelve hours and leaves an audit line without secret or address", async () => {
    const store = await freshStore(accounts());
    const { userId, sid } = await signIn(store, "  Staff@Example.org ", password);
    expect(userId).toBe("staff");
    expect(await store.reader.select().from(session)).toMatchObject([
      { sid, userId: "staff", client: "Firefox, Linux", expiresAt: minutesLater(720) },
    ]);
    const [line] = await store.reader.select().from(audit);
    expect(line).toMatchObject({
      actorId: "staff",
      action: "session.open",
      subjectId: "staff",
      isPublic: false,
    });
    const text = JSON.stringify(line);
    for (const secret of [sid, password, "argon2", "@"]) expect(text).not.toContain(secret);
  });

  test("reads the session with account and grants in one statement", async () => {
    const store = await freshStore(accounts());
    const { sid } = await signIn(store, "staff@example.org", password);
    const before = store.statementCount();
    const found = await findSession(store.reader, sid);
    expect(store.statementCount() - before).toBe(1);
    expect(found?.actor).toEqual({
      userId: "staff",
      name: "User staff",
      grants: [{ role: "staff", countryCode: "UZ", organisationId: null }],
    });
  });

  test("a wrong password takes the same path and gets the same words for whatever account, or none", async () => {
    const paths: unknown[] = [];
    for (const name of ["staff", "nobody", "gone", "oidc"]) {
      const store = await freshStore(accounts());
      verifications.hashes.length = 0;
      const before = store.statementCount();
      const error = await signIn(store, `${name}@example.org`, wrong).catch((each: unknown) => each);
      const statements = store.statementCount() - before;
      expect(error).toMatchObject({ code: "unauthenticated", detail: "sign_in_refused", fields: [] });
      expect(verifications.hashes).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)]);
      expect(await store.reader.select().from(audit)).toEqual([]);
      paths.push({ statements, counted: (await store.reader.select().from(signInDelay)).length });
    }
    expect(paths).toEqual(new Array(4).fill(paths[0]));
    expect(paths[0]).toMatchObject({ counted: 2 });
  });

  test("the right password does not let a disabled account in", async () => {
    const store = await freshStore(accounts());
    await expect(signIn(store, "gone@example.org", password)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  test("the same letters composed in another way are the same password", async () => {
    const store = await freshStore(accounts());
    const { changePassword } = await import("./change-password");
    const actor = { userId: "staff", name: "staff", grants: [] };
    const composed = "première école été";
    await changePassword(
      { store, actor, now: testNow },
      { currentPassword: password, newPassword: composed, client: "x" },
    );
    await expect(signIn(store, "staff@example.org", composed.normalize("NFD"))).resolves.toMatchObject({
      userId: "staff",
    });
  });
});

describe("waiting after failures", () => {
  test("doubles from one second, and is never more than five minutes for an account or one for an address", () => {
    expect([1, 4, 5, 6, 7, 8, 13, 14, 1_000].map((count) => delaySeconds("account", count))).toEqual([
      0, 0, 1, 2, 4, 8, 256, 300, 300,
    ]);
    expect([29, 30, 31, 35, 36, 1_000].map((count) => delaySeconds("client", count))).toEqual([
      0, 1, 2, 32, 60, 60,
    ]);
  });

  test.each(["staff@example.org", "nobody@example.org"])(
    "begins with the sixth attempt for %s, holds for the right password too, and ends by itself",
    async (email) => {
      const store = await freshStore(accounts());
      await failTimes(store, 5, email);
      for (const given of [wrong, password])
        await expect(signIn(store, email, given)).rejects.toMatchObject({
          code: "too_many",
          extra: { retryAfterSeconds: 1 },
        });
      const later = new Date(Date.parse(testNow) + 1_000).toISOString();
      await expect(signIn(store, email, wrong, later)).rejects.toMatchObject({ code: "unauthenticated" });
    },
  );

  test("a success forgets the failures of the account", async () => {
    const store = await freshStore(accounts());
    await failTimes(store, 4, "staff@example.org");
    await signIn(store, "staff@example.org", password);
    await failTimes(store, 4, "staff@example.org");
  });

  test("a quiet quarter of an hour forgets too", async () => {
    const store = await freshStore(accounts());
    await failTimes(store, 5, "staff@example.org");
    const later = minutesLater(16);
    await expect(signIn(store, "staff@example.org", wrong, later)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(signIn(store, "staff@example.org", password, later)).resolves.toBeDefined();
  });

  test("one address that tries many accounts waits, another does not", async () => {
    const store = await freshStore(accounts());
    const keys = Object.values(delayKeys("staff@example.org", "192.0.2.9"));
    await store.inTransaction((tx) =>
      tx
        .insert(signInDelay)
        .values({ key: keys[1] ?? "", failureCount: 40, notBefore: minutesLater(1) })
        .then(() => undefined),
    );
    const from = (client: string) => signIn(store, "staff@example.org", password, testNow, client);
    await expect(from("192.0.2.9")).rejects.toMatchObject({
      code: "too_many",
      extra: { retryAfterSeconds: 60 },
    });
    await expect(from("192.0.2.10")).resolves.toBeDefined();
  });

  test("attempts sent all at once do not slip past it", async () => {
    const store = await freshStore(accounts());
    const answers = await Promise.allSettled(
      Array.from({ length: 16 }, () => signIn(store, "staff@example.org", wrong)),
    );
    const codes = answers.map((each) => each.status === "rejected" && each.reason.code);
    expect(codes.filter((code) => code === "unauthenticated").length).toBeLessThanOrEqual(6);
    expect(codes.filter((code) => code === "too_many").length).toBeGreaterThanOrEqual(10);
  });

  test("neither the e-mail nor the address can be read from what is kept", async () => {
    const store = await freshStore(accounts());
    await failTimes(store, 1, "staff@example.org");
    const kept = JSON.stringify(await store.reader.select().from(signInDelay));
    for (const plain of ["staff", "example", "192"]) expect(kept).not.toContain(plain);
  });
});
