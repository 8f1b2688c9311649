import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { isLive } from "../../domain/session";
import { verifyAuditChain } from "../audit-chain";
import { findSession, findToken } from "../queries/user";
import { audit, grant, invitation, session, user } from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { accounts, as, minutesLater, opened, password, root, staff, userRow } from "../testing-accounts";
import { testNow } from "../testing-rows";
import { addToken } from "./add-token";
import { changeLanguage } from "./change-language";
import { changePassword } from "./change-password";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";
import { endGrant } from "./end-grant";
import { endSession } from "./end-session";
import { endToken } from "./end-token";
import { ensureDemoAccounts } from "./ensure-demo-accounts";
import { ensureFirstAdministrator } from "./ensure-first-administrator";
import { grantRole } from "./grant-role";
import { inviteUser } from "./invite-user";
import { openSession } from "./open-session";
import { redeemInvitation } from "./redeem-invitation";
import { renewInvitation } from "./renew-invitation";
import { signInWithPassword } from "./sign-in-with-password";
import { touchSession } from "./touch-session";

const open = (store: Store, actor = staff) => openSession(as(store, actor), { client: "Firefox, Linux" });
const isOpen = async (store: Store, sid: string, now = testNow) => {
  const found = await findSession(store.reader, sid);
  return found !== null && isLive(found.session, now);
};
const auditOf = async (store: Store) =>
  (await store.reader.select().from(audit)).map((row) => `${row.actorId} ${row.action} ${row.subjectId}`);

/** No line of the audit may hold anything that leads into an account or to a person. */
async function expectDiscreetAudit(store: Store, ...secrets: string[]) {
  const text = JSON.stringify(await store.reader.select().from(audit));
  for (const secret of [...secrets, password, "argon2", "@", "User "]) expect(text).not.toContain(secret);
  expect((await verifyAuditChain(store.reader)).firstBadSeq).toBeNull();
}

const guest = { email: " Guest@Example.ORG", name: "Guest of honour", language: "uz" };

describe("sessions", () => {
  test("end at once on signing out, and only one's own can be ended", async () => {
    const store = await freshStore(accounts());
    const { sid } = await open(store);
    await expect(endSession(as(store, root), { sid })).rejects.toMatchObject({ code: "not_found" });
    expect(await isOpen(store, sid)).toBe(true);
    await endSession(as(store, staff), { sid });
    expect(await isOpen(store, sid)).toBe(false);
    await expect(endSession(as(store, staff), { sid })).rejects.toMatchObject({ code: "not_found" });
    expect(await auditOf(store)).toEqual(["staff session.open staff", "staff session.end staff"]);
    await expectDiscreetAudit(store, sid);
  });

  test("end after sixty idle minutes, and after twelve hours however busy", async () => {
    const store = await freshStore(accounts());
    const { sid } = await open(store);
    expect(await isOpen(store, sid, minutesLater(59))).toBe(true);
    expect(await isOpen(store, sid, minutesLater(60))).toBe(false);
    await touchSession(store, sid, minutesLater(719));
    expect(await isOpen(store, sid, minutesLater(719.9))).toBe(true);
    expect(await isOpen(store, sid, minutesLater(720))).toBe(false);
  });

  test("change with the grants on the next request", async () => {
    const store = await freshStore(accounts());
    const { sid } = await open(store);
    await endGrant(as(store, root), { grantId: "grant-staff" });
    expect((await findSession(store.reader, sid))?.actor.grants).toEqual([]);
    await grantRole(as(store, root), { userId: "staff", role: "reviewer", countryCode: "SE" });
    expect((await findSession(store.reader, sid))?.actor.grants).toEqual([
      { role: "reviewer", countryCode: "SE", organisationId: null },
    ]);
  });
});

describe("disabling", () => {
  test("ends sessions, tokens and links at once; enabling does not revive them", async () => {
    const store = await freshStore(accounts());
    const { sid } = await open(store);
    const { token } = await addToken(as(store, staff), { name: "Nightly export" });
    const link = await renewInvitation(as(store, root), { userId: "staff" });
    expect(await findToken(store.reader, token)).toMatchObject({ actor: { userId: "staff" } });
    await disableUser(as(store, root), { userId: "staff" });
    expect(await isOpen(store, sid)).toBe(false);
    expect(await findToken(store.reader, token)).toBeNull();
    await expect(open(store)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(disableUser(as(store, root), { userId: "staff" })).rejects.toMatchObject({
      code: "conflict",
    });
    await enableUser(as(store, root), { userId: "staff" });
    expect(await isOpen(store, sid)).toBe(false);
    expect(await findToken(store.reader, token)).toBeNull();
    await expect(
      redeemInvitation(
        { store, now: testNow },
        { token: link.token, password: "a sentence of my own, indeed" },
      ),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(open(store)).resolves.toBeDefined();
    await expectDiscreetAudit(store, token, link.token, sid);
  });

  test("the last administrator can neither be disabled nor lose the role", async () => {
    const store = await freshStore(accounts());
    await expect(disableUser(as(store, root), { userId: "root" })).rejects.toMatchObject({
      code: "conflict",
      detail: "last_administrator",
    });
    await expect(endGrant(as(store, root), { grantId: "grant-root" })).rejects.toMatchObject({
      detail: "last_administrator",
    });
    await grantRole(as(store, root), { userId: "gone", role: "administrator" });
    await expect(disableUser(as(store, root), { userId: "root" })).rejects.toMatchObject({
      detail: "last_administrator",
    });
    await enableUser(as(store, root), { userId: "gone" });
    await disableUser(as(store, root), { userId: "root" });
  });

  test("two administrators who disable each other at the same moment leave one", async () => {
    const store = await freshStore(accounts());
    await grantRole(as(store, root), { userId: "staff", role: "administrator" });
    const other = { ...root, userId: "staff" };
    const answers = await Promise.allSettled([
      disableUser(as(store, root), { userId: "staff" }),
      disableUser(as(store, other), { userId: "root" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("is not for anybody else", async () => {
    const store = await freshStore(accounts());
    const attempts = [
      () => disableUser(as(store, staff), { userId: "root" }),
      () => enableUser(as(store, staff), { userId: "gone" }),
      () => inviteUser(as(store, staff), guest),
      () => renewInvitation(as(store, staff), { userId: "root" }),
      () => grantRole(as(store, staff), { userId: "staff", role: "manager" }),
      () => endGrant(as(store, staff), { grantId: "grant-root" }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    expect(await auditOf(store)).toEqual([]);
  });
});

describe("invitations", () => {
  test("work once, set the password, and let in with the role given", async () => {
    const store = await freshStore(accounts());
    const { id, token, expiresAt } = await inviteUser(as(store, root), {
      ...guest,
      grant: { role: "staff", countryCode: "UZ", organisationId: "ministry" },
    });
    expect(expiresAt).toBe(minutesLater(7 * 24 * 60));
    const mine = "uchta yashil chiroq daryo boʻyida";
    const redeem = (given: string, now = testNow) =>
      redeemInvitation({ store, now }, { token, password: given });
    await expect(redeem("too short")).rejects.toMatchObject({
      fields: [{ field: "password", reason: "password_short", values: { min: 15 } }],
    });
    await expect(redeem("Honour-Guest-Honour-2026")).rejects.toMatchObject({
      fields: [{ field: "password", reason: "password_names_account" }],
    });
    await expect(redeem(mine, minutesLater(7 * 24 * 60))).rejects.toMatchObject({ code: "not_found" });
    expect(await redeem(mine)).toEqual({ userId: id, email: "guest@example.org" });
    await expect(redeem(mine)).rejects.toMatchObject({ code: "not_found", detail: "invitation_over" });
    const { sid } = opened(
      await signInWithPassword(
        { store, clock: () => testNow },
        { email: "guest@example.org", password: mine, client: "x" },
      ),
    );
    expect((await findSession(store.reader, sid))?.actor.grants).toEqual([
      { role: "staff", countryCode: "UZ", organisationId: "ministry" },
    ]);
    const [kept] = await store.reader.select().from(invitation);
    expect(kept?.tokenHash).not.toContain(token);
    await expectDiscreetAudit(store, token, mine, sid, "guest", "Guest");
  });

  test("taken up twice at the same moment set one password", async () => {
    const store = await freshStore(accounts());
    const { token } = await inviteUser(as(store, root), guest);
    const answers = await Promise.allSettled(
      ["first sentence of mine here", "second sentence of mine here"].map((each) =>
        redeemInvitation({ store, now: testNow }, { token, password: each }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a new link ends the old one, and taking it up ends every session", async () => {
    const store = await freshStore(accounts());
    const { sid } = await open(store);
    const old = await renewInvitation(as(store, root), { userId: "staff" });
    const fresh = await renewInvitation(as(store, root), { userId: "staff" });
    const take = (token: string) =>
      redeemInvitation({ store, now: testNow }, { token, password: "a sentence of my own, indeed" });
    await expect(take(old.token)).rejects.toMatchObject({ code: "not_found" });
    expect(await isOpen(store, sid)).toBe(true);
    await take(fresh.token);
    expect(await isOpen(store, sid)).toBe(false);
  });

  test("name the field that is wrong and leave nothing behind", async () => {
    const store = await freshStore(accounts());
    const invite = (more: object) => inviteUser(as(store, root), { ...guest, ...more });
    const names = (field: string, reason: string) => ({ code: "invalid", fields: [{ field, reason }] });
    await expect(invite({ email: "STAFF@example.org" })).rejects.toMatchObject(
      names("email", "already_taken"),
    );
    await expect(invite({ email: "no address" })).rejects.toMatchObject(names("email", "not_an_email"));
    await expect(invite({ name: "  " })).rejects.toMatchObject(names("name", "required"));
    await expect(invite({ language: "de" })).rejects.toMatchObject(names("language", "unknown_value"));
    await expect(invite({ grant: { role: "staff", countryCode: "XX" } })).rejects.toMatchObject(
      names("countryCode", "unknown_country"),
    );
    expect(await store.reader.select().from(user)).toHaveLength(4);
    expect(await auditOf(store)).toEqual([]);
  });
});

describe("grants", () => {
  test.each([
    [{ role: "administrator", countryCode: "UZ" }, "countryCode", "must_be_everywhere"],
    [{ role: "administrator", organisationId: "ministry" }, "organisationId", "must_be_everywhere"],
    [
      { role: "staff", countryCode: "UZ", organisationId: "swedish-police" },
      "organisationId",
      "other_country",
    ],
    [{ role: "staff", countryCode: "UZ", organisationId: "nobody" }, "organisationId", "unknown_reference"],
    [{ role: "emperor" }, "role", "unknown_value"],
  ])("%j is refused, naming %s", async (wanted, field, reason) => {
    const store = await freshStore(accounts());
    await expect(grantRole(as(store, root), { userId: "staff", ...wanted })).rejects.toMatchObject({
      fields: [{ field, reason }],
    });
  });

  test("the same grant twice is a conflict; an ended one may be given again and its row stays", async () => {
    const store = await freshStore(accounts());
    const wanted = { userId: "staff", role: "staff", countryCode: "UZ" };
    await expect(grantRole(as(store, root), wanted)).rejects.toMatchObject({ detail: "already_granted" });
    await endGrant(as(store, root), { grantId: "grant-staff" });
    await grantRole(as(store, root), wanted);
    expect(await store.reader.select().from(grant).where(eq(grant.userId, "staff"))).toHaveLength(2);
    await expectDiscreetAudit(store);
  });
});

describe("one's own account", () => {
  test("a new password takes the current one and ends the other sessions", async () => {
    const store = await freshStore(accounts());
    const [here, there] = [await open(store), await open(store)];
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(as(store, staff), { currentPassword, newPassword, sid: here.sid, client: "x" });
    const mine = "a sentence of my own, indeed";
    const names = (field: string, reason: string) => ({ fields: [{ field, reason }] });
    await expect(change("not the right one", mine)).rejects.toMatchObject(
      names("currentPassword", "wrong_password"),
    );
    await expect(change(password, "short")).rejects.toMatchObject(names("newPassword", "password_short"));
    await expect(change(password, password)).rejects.toMatchObject(names("newPassword", "same_password"));
    await expect(change("", "")).rejects.toMatchObject({
      fields: [
        { field: "currentPassword", reason: "required" },
        { field: "newPassword", reason: "required" },
      ],
    });
    await change(password, mine);
    expect([await isOpen(store, here.sid), await isOpen(store, there.sid)]).toEqual([true, false]);
    await expect(
      signInWithPassword(
        { store, clock: () => testNow },
        { email: "staff@example.org", password, client: "x" },
      ),
    ).rejects.toMatchObject({ code: "unauthenticated" });
    await expectDiscreetAudit(store, mine, here.sid, there.sid);
  });

  test("guessing the current password is slowed down like signing in", async () => {
    const store = await freshStore(accounts());
    const guess = () =>
      changePassword(as(store, staff), {
        currentPassword: "not the right one",
        newPassword: "a sentence of my own, indeed",
        client: "x",
      });
    for (let attempt = 0; attempt < 5; attempt++)
      await expect(guess()).rejects.toMatchObject({ code: "invalid" });
    await expect(guess()).rejects.toMatchObject({ code: "too_many" });
  });

  test("language and tokens are changed with a line in the audit, tokens kept as a hash", async () => {
    const store = await freshStore(accounts());
    await changeLanguage(as(store, staff), { language: "uz" });
    const { id, token } = await addToken(as(store, staff), { name: "Nightly export" });
    await expect(endToken(as(store, root), { tokenId: id })).rejects.toMatchObject({ code: "not_found" });
    await endToken(as(store, staff), { tokenId: id });
    expect(await findToken(store.reader, token)).toBeNull();
    expect(await auditOf(store)).toEqual([
      "staff user.change_language staff",
      "staff token.add staff",
      "staff token.end staff",
    ]);
    await expectDiscreetAudit(store, token, "Nightly");
  });
});

describe("the first start", () => {
  test("makes one administrator with a password for once, and no second one", async () => {
    const store = await freshStore();
    const made = await ensureFirstAdministrator({ store, now: testNow });
    expect(made).toMatchObject({
      email: "admin@qadam.local",
      password: expect.stringMatching(/^(\w{5}-){3}\w{5}$/),
    });
    expect(await ensureFirstAdministrator({ store, now: testNow })).toBeNull();
    const { sid, mustChangePassword } = opened(
      await signInWithPassword(
        { store, clock: () => testNow },
        { email: made?.email ?? "", password: made?.password ?? "", client: "x" },
      ),
    );
    expect(mustChangePassword).toBe(true);
    expect((await findSession(store.reader, sid))?.actor.grants).toEqual([
      { role: "administrator", countryCode: null, organisationId: null },
    ]);
    await expectDiscreetAudit(store, made?.password ?? "");
  });

  test("makes a demo account for each role, once, and follows the password that is given", async () => {
    const store = await freshStore({ ...accounts(), user: [userRow("root"), userRow("staff")], grant: [] });
    const first = await ensureDemoAccounts({ store, now: testNow });
    expect(first.emails).toContain("staff@demo.example");
    expect(first.password).toMatch(/^\w{5}-/);
    expect(await ensureDemoAccounts({ store, now: testNow })).toEqual({ ...first, password: null });
    const lines = (await auditOf(store)).length;
    const wanted = "a demo password of ours";
    await ensureDemoAccounts({ store, now: testNow, password: wanted });
    await ensureDemoAccounts({ store, now: testNow, password: wanted });
    expect((await auditOf(store)).length - lines).toBe(5);
    const { userId } = await signInWithPassword(
      { store, clock: () => testNow },
      { email: "staff@demo.example", password: wanted, client: "x" },
    );
    expect(await store.reader.select().from(grant).where(eq(grant.userId, userId))).toMatchObject([
      { role: "staff", countryCode: "UZ", organisationId: null },
    ]);
    expect(await store.reader.select().from(session)).toHaveLength(1);
    await expectDiscreetAudit(store, wanted, first.password ?? "");
  });
});
