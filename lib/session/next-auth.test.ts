import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { disableUser } from "@/db/commands/disable-user";
import { audit, session, user } from "@/db/schema";
import type { Store } from "@/db/store";
import { freshStore } from "@/db/testing";
import { accounts, as, password, root } from "@/db/testing-accounts";
import type { AuthCall } from "./next-auth";
import { startIssuer } from "./testing-issuer";

const own = "http://127.0.0.1:4000";
const kept = globalThis as { qadamStore?: Store };
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let store: Store;
let jar: Record<string, string>;

beforeAll(async () => {
  issuer = await startIssuer();
  vi.stubEnv("NEXTAUTH_URL", "");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for the tests, long enough for all");
  vi.stubEnv("OIDC_ISSUER", issuer.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "qadam");
  vi.stubEnv("OIDC_CLIENT_SECRET", "client secret");
});
beforeEach(async () => {
  store = await freshStore(accounts());
  kept.qadamStore = store;
  jar = {};
});
afterAll(() => {
  issuer.stop();
  kept.qadamStore = undefined;
  vi.unstubAllEnvs();
});

/** One request of a browser that keeps its cookies. */
async function ask(call: Partial<AuthCall> & Pick<AuthCall, "action">): Promise<Response> {
  const { answerByNextAuth } = await import("./next-auth");
  const headers = new Headers({
    host: "127.0.0.1:4000",
    "user-agent": "Mozilla/5.0 (Windows) Firefox/140.0",
  });
  const answer = await answerByNextAuth({ method: "GET", headers, query: {}, cookies: jar, ...call });
  for (const line of answer.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    jar = { ...jar, [name]: decodeURIComponent(value) };
    if (value === "" || /max-age=0/i.test(line)) delete jar[name];
  }
  return answer;
}

const csrf = async () => (await (await ask({ action: ["csrf"] })).json()).csrfToken as string;
const signIn = async (email: string, given: string, more: Record<string, string> = {}) =>
  ask({
    method: "POST",
    action: ["callback", "credentials"],
    body: { csrfToken: await csrf(), email, password: given, ...more },
  });
const whoIsThere = async () =>
  (await (await ask({ action: ["session"] })).json()).user?.name as string | undefined;
const sessionCount = async () => (await store.reader.select().from(session)).length;

describe("next-auth's own endpoint", () => {
  test("lets in with the right password and shows nothing but the name", async () => {
    const answer = await signIn("staff@example.org", password, { callbackUrl: "/measures?x=1" });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(`${own}/measures?x=1`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await whoIsThere()).toBe("User staff");
    expect(await store.reader.select().from(session)).toMatchObject([
      { userId: "staff", client: "Firefox, Windows" },
    ]);
  });

  test("refuses a wrong password, a missing one and a form without its csrf token", async () => {
    for (const answer of [await signIn("staff@example.org", "wrong"), await signIn("staff@example.org", "")])
      expect(answer.headers.get("location")).toContain("error=CredentialsSignin");
    const body = { email: "staff@example.org", password };
    const answer = await ask({ method: "POST", action: ["callback", "credentials"], body });
    expect(answer.headers.get("location")).toContain("csrf=true");
    expect(await sessionCount()).toBe(0);
    expect(await whoIsThere()).toBeUndefined();
  });

  test("says with 429 how long to wait", async () => {
    for (let attempt = 0; attempt < 5; attempt++) await signIn("staff@example.org", "wrong");
    const answer = await signIn("staff@example.org", password);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  });

  test("signing out ends the session, also for who kept the cookie", async () => {
    await signIn("staff@example.org", password);
    const copy = { ...jar };
    await ask({ method: "POST", action: ["signout"], body: { csrfToken: await csrf() } });
    expect(jar["next-auth.session-token"]).toBeUndefined();
    jar = copy;
    expect(await whoIsThere()).toBeUndefined();
    expect((await store.reader.select().from(audit)).map(({ action }) => action)).toEqual([
      "session.open",
      "session.end",
    ]);
  });

  test("a disabled account is out at the next request, and its cookie is taken away", async () => {
    await signIn("staff@example.org", password);
    await disableUser(as(store, root), { userId: "staff" });
    expect(await whoIsThere()).toBeUndefined();
    expect(jar["next-auth.session-token"]).toBeUndefined();
  });

  test.each(["//evil.example", "data:text/html,x", "\u0000", "https:evil.example", "/\\evil.example"])(
    "never leads to %j, wherever it stands, and never fails on it",
    async (callbackUrl) => {
      const token = await csrf();
      const form = { csrfToken: token, email: "staff@example.org", password };
      const there = { "next-auth.callback-url": callbackUrl };
      const [post, action] = ["POST", ["callback", "credentials"]];
      const answers = [
        await ask({ method: post, action, body: { ...form, callbackUrl } }),
        await ask({ method: post, action, body: form, query: { callbackUrl } }),
        await ask({ method: post, action, body: form, cookies: { ...jar, ...there } }),
      ];
      for (const answer of answers) expect(answer.headers.get("location")).toBe(`${own}/work`);
      for (const one of ["signin", "error", "csrf", "session", "providers", "signout", "callback"])
        for (const call of [{ query: { callbackUrl } }, { cookies: { ...jar, ...there } }])
          expect((await ask({ action: [one], ...call })).status).toBeLessThan(500);
    },
  );
});

describe("coming by an identity provider", () => {
  async function comeAs(who: Record<string, unknown>) {
    const { ownCsrf } = await import("./next-auth");
    const { csrfToken, cookie } = ownCsrf();
    const start = await ask({
      method: "POST",
      action: ["signin", "oidc"],
      body: { csrfToken, callbackUrl: "/measures" },
      cookies: { ...jar, ...cookie },
    });
    const address = new URL(start.headers.get("location") ?? "");
    expect(address.origin).toBe(issuer.issuer);
    expect(address.searchParams.get("redirect_uri")).toBe(`${own}/api/auth/callback/oidc`);
    expect(address.searchParams.get("code_challenge_method")).toBe("S256");
    return ask({ action: ["callback", "oidc"], query: issuer.consent(address, who) });
  }

  test("lets in who has an account by the verified e-mail, with a session like any other", async () => {
    const answer = await comeAs({ email: "OIDC@example.org", email_verified: true });
    expect(answer.headers.get("location")).toBe(`${own}/measures`);
    expect(await whoIsThere()).toBe("User oidc");
    expect(await store.reader.select().from(session)).toMatchObject([{ userId: "oidc" }]);
  });

  test.each([
    [{ email: "oidc@example.org" }],
    [{ email: "oidc@example.org", email_verified: false }],
    [{ email: "oidc@example.org", email_verified: "true" }],
    [{ email: "gone@example.org", email_verified: true }],
    [{ email: "nobody@example.org", email_verified: true }],
    [{ email_verified: true }],
  ])("refuses %j, and makes no account", async (who) => {
    const answer = await comeAs(who);
    expect(answer.headers.get("location")).toMatch(/\/sign-in\?error=|\/error\?error=/);
    expect(await whoIsThere()).toBeUndefined();
    expect(await sessionCount()).toBe(0);
    expect(await store.reader.select().from(user)).toHaveLength(4);
  });
});
