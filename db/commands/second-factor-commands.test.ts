import { generateSync } from "otplib";
import { describe, expect, test } from "vitest";
import { verifyAuditChain } from "../audit-chain";
import { getSecondFactor } from "../queries/own-account";
import { findSession } from "../queries/user";
import { audit, recoveryCode, secondFactor, session } from "../schema";
import { openSeed, sealSeed } from "../seal";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { accounts, as, minutesLater, password, root, staff } from "../testing-accounts";
import { testNow } from "../testing-rows";
import { confirmSecondFactor } from "./confirm-second-factor";
import { openSession } from "./open-session";
import { removeSecondFactor } from "./remove-second-factor";
import { resetSecondFactor } from "./reset-second-factor";
import { signInWithCode } from "./sign-in-with-code";
import { signInWithPassword } from "./sign-in-with-password";
import { startSecondFactor } from "./start-second-factor";

const secret = "a secret of this installation, long enough";
const client = "192.0.2.1";
const codeAt = (seed: string, now: string) =>
  generateSync({ secret: seed, epoch: Math.floor(Date.parse(now) / 1_000) });

async function started(store: Store) {
  await startSecondFactor(as(store, staff), { secret });
  const factor = await getSecondFactor(store.reader, "staff", secret);
  if (factor.state !== "starting" || factor.seed === null) throw new Error("not begun");
  return factor.seed;
}

async function turnedOn(store: Store) {
  const seed = await started(store);
  const { recoveryCodes } = await confirmSecondFactor(as(store, staff), {
    code: codeAt(seed, testNow),
    secret,
  });
  return { seed, recoveryCodes };
}

const enter = (store: Store, code: string, now = minutesLater(2)) =>
  signInWithCode({ store, clock: () => now }, { userId: "staff", code, client, secret });
const givePassword = (store: Store, given = password, now = minutesLater(2)) =>
  signInWithPassword({ store, clock: () => now }, { email: "staff@example.org", password: given, client });
const refused = { code: "unauthenticated", detail: "sign_in_refused", fields: [] };

describe("setting up", () => {
  test("takes a code of the new key, ends other sessions and gives ten recovery codes, kept as hashes", async () => {
    const store = await freshStore(accounts());
    const mine = await openSession(as(store, staff), {});
    const other = await openSession(as(store, staff), {});
    const seed = await started(store);
    const wrong = confirmSecondFactor(as(store, staff), { code: "000 000", secret });
    await expect(wrong).rejects.toMatchObject({ fields: [{ field: "code", reason: "wrong_code" }] });
    expect(await givePassword(store)).toMatchObject({ needsCode: false });
    const code = codeAt(seed, testNow).replace(/(...)/, "$1 ");
    const { recoveryCodes } = await confirmSecondFactor(as(store, staff), { code, secret, sid: mine.sid });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await findSession(store.reader, mine.sid))?.hasSecondFactor).toBe(true);
    expect((await findSession(store.reader, mine.sid))?.session.endedAt).toBeNull();
    expect((await findSession(store.reader, other.sid))?.session.endedAt).toBe(testNow);
    expect(await getSecondFactor(store.reader, "staff", secret)).toEqual({
      state: "on",
      since: testNow,
      codesLeft: 10,
    });
    const kept = JSON.stringify([
      await store.reader.select().from(secondFactor),
      await store.reader.select().from(recoveryCode),
      await store.reader.select().from(audit),
    ]);
    for (const plain of [seed, secret, ...recoveryCodes]) expect(kept).not.toContain(plain);
    expect((await verifyAuditChain(store.reader)).firstBadSeq).toBeNull();
  });

  test("cannot be begun again once it is on, nor without a password", async () => {
    const store = await freshStore(accounts());
    await turnedOn(store);
    await expect(startSecondFactor(as(store, staff), { secret })).rejects.toMatchObject({
      code: "conflict",
      detail: "second_factor_on",
    });
    const oidc = { userId: "oidc", name: "oidc", grants: [] };
    await expect(startSecondFactor(as(store, oidc), { secret })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("signing in", () => {
  test("opens no session before the code, and takes each code once", async () => {
    const store = await freshStore(accounts());
    const { seed } = await turnedOn(store);
    expect(await givePassword(store)).toEqual({ userId: "staff", needsCode: true });
    expect(await store.reader.select().from(session)).toEqual([]);
    await expect(enter(store, codeAt(seed, testNow), testNow)).rejects.toMatchObject(refused);
    const code = codeAt(seed, minutesLater(2));
    expect(await enter(store, code)).toMatchObject({ userId: "staff" });
    await expect(enter(store, code)).rejects.toMatchObject(refused);
    await expect(enter(store, codeAt(seed, minutesLater(9)))).rejects.toMatchObject(refused);
  });

  test("takes a recovery code once, however it is spaced, and says so in the audit", async () => {
    const store = await freshStore(accounts());
    const [code = ""] = (await turnedOn(store)).recoveryCodes;
    await expect(enter(store, ` ${code.toUpperCase().replaceAll("-", " ")}`)).resolves.toBeDefined();
    await expect(enter(store, code)).rejects.toMatchObject(refused);
    expect(await getSecondFactor(store.reader, "staff", secret)).toMatchObject({ codesLeft: 9 });
    const lines = (await store.reader.select().from(audit)).map(({ action }) => action);
    expect(lines).toContain("second_factor.recover");
  });

  test("wrong codes make the next one wait, and the right password in between does not undo it", async () => {
    const store = await freshStore(accounts());
    const { seed } = await turnedOn(store);
    for (let attempt = 0; attempt < 5; attempt++) {
      await expect(enter(store, "000000")).rejects.toMatchObject(refused);
      if (attempt < 4) await expect(givePassword(store)).resolves.toMatchObject({ needsCode: true });
    }
    const right = codeAt(seed, minutesLater(2));
    await expect(enter(store, right)).rejects.toMatchObject({ code: "too_many", detail: "sign_in_delay" });
    await expect(givePassword(store)).rejects.toMatchObject({ code: "too_many" });
    const later = minutesLater(12);
    await expect(enter(store, codeAt(seed, later), later)).resolves.toBeDefined();
  });

  test("a code lets nobody in whose account was disabled or has no second factor", async () => {
    const store = await freshStore(accounts());
    for (const userId of ["gone", "root", "nobody"])
      await expect(
        signInWithCode({ store, clock: () => testNow }, { userId, code: "123456", client, secret }),
      ).rejects.toMatchObject(refused);
  });

  test("two requests with one code at once open one session", async () => {
    const store = await freshStore(accounts());
    const { seed } = await turnedOn(store);
    const code = codeAt(seed, minutesLater(2));
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => enter(store, code)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await store.reader.select().from(session)).toHaveLength(1);
  });
});

describe("taking it away", () => {
  test("takes the password and a code, each named when it is wrong", async () => {
    const store = await freshStore(accounts());
    const { seed, recoveryCodes } = await turnedOn(store);
    const context = as(store, staff, minutesLater(3));
    const remove = (currentPassword: string, code: string) =>
      removeSecondFactor(context, { currentPassword, code, client, secret });
    await expect(remove("wrong", codeAt(seed, minutesLater(3)))).rejects.toMatchObject({
      fields: [{ field: "currentPassword", reason: "wrong_password" }],
    });
    await expect(remove(password, "000000")).rejects.toMatchObject({
      fields: [{ field: "code", reason: "wrong_code" }],
    });
    await expect(remove("", "")).rejects.toMatchObject({ code: "invalid" });
    expect(await getSecondFactor(store.reader, "staff", secret)).toMatchObject({ codesLeft: 10 });
    await remove(password, recoveryCodes[3] ?? "");
    expect(await getSecondFactor(store.reader, "staff", secret)).toEqual({ state: "off" });
    expect(await store.reader.select().from(recoveryCode)).toEqual([]);
    expect(await givePassword(store, password, minutesLater(5))).toMatchObject({ needsCode: false });
  });

  test("by an administrator ends sessions; others may not, and there must be one", async () => {
    const store = await freshStore(accounts());
    const { seed } = await turnedOn(store);
    const { sid } = await enter(store, codeAt(seed, minutesLater(2)));
    await expect(resetSecondFactor(as(store, staff), { userId: "staff" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await resetSecondFactor(as(store, root), { userId: "staff" });
    expect((await findSession(store.reader, sid))?.session.endedAt).toBe(testNow);
    const again = resetSecondFactor(as(store, root), { userId: "staff" });
    await expect(again).rejects.toMatchObject({ code: "conflict", detail: "second_factor_off" });
    const last = (await store.reader.select().from(audit)).at(-1);
    expect(last).toMatchObject({ actorId: "root", action: "second_factor.reset", subjectId: "staff" });
  });
});

test("a seed opens for its own account under its own secret only", () => {
  const sealed = sealSeed(secret, "staff", "JBSWY3DPEHPK3PXP");
  expect(openSeed(secret, "staff", sealed)).toBe("JBSWY3DPEHPK3PXP");
  expect(openSeed(secret, "root", sealed)).toBeNull();
  expect(openSeed(`${secret}.`, "staff", sealed)).toBeNull();
  expect(openSeed(secret, "staff", "")).toBeNull();
  expect(sealSeed(secret, "staff", "JBSWY3DPEHPK3PXP")).not.toBe(sealed);
});
