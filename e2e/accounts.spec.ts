import type { Browser, Page } from "@playwright/test";
import { demoPassword, expect, test } from "./fixtures";

const ownPassword = "uchta yashil chiroq daryo boʻyida";

const main = (page: Page) => page.getByRole("main");

async function signIn(page: Page, email: string, password: string, callbackUrl?: string) {
  await page.goto(callbackUrl ? `/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}` : "/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await main(page).getByRole("button", { name: "Sign in" }).click();
}

/** Invites somebody who does not exist yet, as a focal point of Uzbekistan; the one-time link and their e-mail. */
async function inviteGuest(admin: Page) {
  const email = `guest-${crypto.randomUUID()}@example.org`;
  await admin.goto("/admin/users");
  const form = admin.getByRole("region", { name: "Invite somebody" });
  await form.getByLabel("E-mail").fill(email);
  await form.getByLabel("Name").fill("Visiting focal point");
  await form.getByLabel("Role").selectOption("staff");
  await form.getByLabel("Country").selectOption("UZ");
  await form.getByRole("button", { name: "Make the account and the link" }).click();
  await expect(form.getByRole("status")).toContainText("The account is made.");
  const link = await form.getByRole("status").getByRole("code").textContent();
  return { email, link: link ?? "" };
}

async function takeUp(page: Page, link: string) {
  await page.goto(link);
  await page.getByLabel("New password").fill(ownPassword);
  await page.getByRole("button", { name: "Set the password and sign in" }).click();
  await expect(page).toHaveURL(/\/work$/);
}

async function openUser(admin: Page, email: string) {
  await admin.goto(`/admin/users?q=${encodeURIComponent(email)}`);
  await admin.getByRole("link", { name: "Visiting focal point" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Visiting focal point");
}

const freshPage = async (browser: Browser, options = {}) => (await browser.newContext(options)).newPage();

for (const javaScriptEnabled of [false, true])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a refused sign-in says why in the reader's language and keeps the e-mail and the way back", async ({
      page,
    }) => {
      await page.goto("/uz/sign-in?callbackUrl=%2Fmeasures%3Fcountry%3DUZ");
      await page.getByLabel("Elektron pochta manzili").fill("Nobody@demo.example");
      await page.getByLabel("Parol").fill("not the right one");
      await main(page).getByRole("button", { name: "Kirish" }).click();
      await expect(main(page).getByRole("alert")).toContainText(
        "Elektron pochta manzili, parol yoki kod notoʻgʻri",
      );
      await expect(page.getByLabel("Elektron pochta manzili")).toHaveValue("Nobody@demo.example");
      await expect(page.getByLabel("Parol")).toHaveValue("");
      await page.getByLabel("Elektron pochta manzili").fill("viewer@demo.example");
      await page.getByLabel("Parol").fill(demoPassword());
      await main(page).getByRole("button", { name: "Kirish" }).click();
      await expect(page).toHaveURL("/uz/measures?country=UZ");
    });

    test("signing out ends the session, also for a copy of its cookie", async ({ page, browser }) => {
      await signIn(page, "viewer@demo.example", demoPassword(), "/account");
      await expect(page).toHaveURL("/account");
      const copy = await freshPage(browser, { storageState: await page.context().storageState() });
      await copy.goto("/account");
      await expect(copy).toHaveURL("/account");
      await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
      await expect(page).toHaveURL("/");
      await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
      await copy.goto("/account");
      await expect(copy).toHaveURL("/sign-in?callbackUrl=%2Faccount");
      await copy.context().close();
    });

    test("the fields that are empty are named", async ({ page }) => {
      await page.goto("/ru/sign-in");
      await main(page).getByRole("button", { name: "Войти" }).click();
      await expect(page.getByLabel("Адрес электронной почты")).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByLabel("Пароль")).toHaveAttribute("aria-invalid", "true");
    });
  });

for (const wanted of [
  "//evil.example",
  "/\\evil.example",
  "https:evil.example",
  "data:text/html,x",
  "/%2fevil.example",
  "/%00",
])
  test(`signing in with the way back ${wanted} leads to the own work`, async ({ page, baseURL }) => {
    await signIn(page, "viewer@demo.example", demoPassword(), wanted);
    await expect(page).toHaveURL(`${baseURL}/work`);
  });

test("an account lives from its invitation to its end", async ({ signInAs, browser }) => {
  test.slow();
  const admin = await signInAs("admin");
  const { email, link } = await inviteGuest(admin);
  const guest = await freshPage(browser);
  await guest.goto(link);
  await guest.getByLabel("New password").fill("passwordpassword");
  await guest.getByRole("button", { name: "Set the password and sign in" }).click();
  await expect(main(guest).getByRole("alert")).toContainText("This password is widely known");
  await takeUp(guest, link);

  const second = await freshPage(browser);
  await second.goto(link);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("This link is no longer valid");
  await signIn(second, email, ownPassword);
  await expect(second).toHaveURL(/\/work$/);

  await guest.goto("/account");
  await expect(guest.getByRole("region", { name: "What I may do" })).toContainText("Staff, in Uzbekistan");
  const form = guest.getByRole("region", { name: "Password" });
  await form.getByLabel("Current password").fill(ownPassword);
  await form.getByLabel("New password").fill("four green lamps by the river");
  await form.getByRole("button", { name: "Change the password" }).click();
  await expect(form.getByRole("status")).toContainText("All other sessions have ended");
  await second.goto("/account");
  await expect(second).toHaveURL(/sign-in/);

  await openUser(admin, email);
  await admin.getByRole("button", { name: "End the role Staff, in Uzbekistan" }).click();
  await expect(admin.getByRole("region", { name: "Roles", exact: true })).toContainText("No role");
  await guest.goto("/account");
  await expect(guest.getByRole("region", { name: "What I may do" })).toContainText("No role has been given");

  await admin.getByRole("button", { name: "Disable the account" }).click();
  await expect(admin.getByRole("button", { name: "Enable the account" })).toBeVisible();
  await guest.goto("/account");
  await expect(guest).toHaveURL(/sign-in/);
  await guest.context().close();
  await second.context().close();
});

test("what is wrong with an invitation is named and everything typed is still there", async ({
  signInAs,
}) => {
  const admin = await signInAs("admin");
  await admin.goto("/ru/admin/users");
  const form = admin.getByRole("region", { name: "Пригласить пользователя" });
  await form.getByLabel("Электронная почта").fill("staff@demo.example");
  await form.getByLabel("Имя").fill("Второй сотрудник");
  await form.getByLabel("Роль").selectOption("administrator");
  await form.getByLabel("Страна").selectOption("SE");
  await form.getByRole("button", { name: "Создать учётную запись и ссылку" }).click();
  await expect(form.getByRole("alert")).toContainText(
    "Учётная запись с этим адресом электронной почты уже существует",
  );
  await expect(form.getByLabel("Электронная почта")).toHaveValue("staff@demo.example");
  await expect(form.getByLabel("Имя")).toHaveValue("Второй сотрудник");
  await expect(form.getByLabel("Роль")).toHaveValue("administrator");
  await expect(form.getByLabel("Страна")).toHaveValue("SE");
});

test("the audit is filtered by address, holds as a chain and names no e-mail", async ({ signInAs }) => {
  const admin = await signInAs("admin");
  await inviteGuest(admin);
  await admin.goto("/admin/audit?action=user.invite");
  const rows = admin.getByRole("row");
  await expect(rows.nth(1)).toContainText("user.invite");
  await rows.nth(1).getByText("Show").click();
  await expect(rows.nth(1)).toContainText('"expiresAt"');
  await expect(admin.getByRole("table")).not.toContainText("@");
  await admin.getByRole("button", { name: "Check the whole chain" }).click();
  await expect(main(admin).getByRole("status")).toContainText("The chain is whole");
});

test("accounts and audit are not there for anybody but administrators", async ({ signInAs, request }) => {
  for (const role of ["staff", "reviewer", "manager", "viewer"] as const) {
    const page = await signInAs(role);
    for (const path of ["/admin/users", "/ru/admin/users", "/admin/users/demo-admin", "/admin/audit"])
      expect((await page.request.get(path)).status(), `${role} at ${path}`).toBe(404);
  }
  const visitor = await request.get("/admin/users", { maxRedirects: 0 });
  expect(visitor.headers().location).toContain("/sign-in?callbackUrl=%2Fadmin%2Fusers");
});

test("a form from another site is refused on every address that signs in", async ({ request, baseURL }) => {
  const form = { email: "staff@demo.example", password: demoPassword() };
  const senders: Record<string, string>[] = [
    {},
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: baseURL ?? "", "sec-fetch-site": "cross-site" },
  ];
  for (const path of [
    "/sign-in",
    "/ru/sign-in",
    "/account",
    "/api/auth/callback/credentials",
    "/api/auth/signout",
  ])
    for (const headers of senders) {
      const answer = await request.post(path, { form, headers, maxRedirects: 0 });
      expect(answer.status(), `${path} ${JSON.stringify(headers)}`).toBe(403);
    }
});

test("a script signs in at next-auth's own endpoint, and its cookie is for this site only", async ({
  request,
  baseURL,
}) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    headers: { origin: baseURL ?? "" },
    form: {
      csrfToken,
      email: "viewer@demo.example",
      password: demoPassword(),
      callbackUrl: "//evil.example",
      json: "true",
    },
  });
  expect(await answer.json()).toEqual({ url: `${baseURL}/work` });
  const cookie = answer
    .headersArray()
    .find(({ value }) => value.startsWith("next-auth.session-token="))?.value;
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(await (await request.get("/api/auth/session")).json()).toMatchObject({
    user: { name: "Demo viewer" },
  });
});
