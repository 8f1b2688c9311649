import type { Browser, Page } from "@playwright/test";
import { generateSync } from "otplib";
import { expect, test } from "./fixtures";

const password = "uchta yashil chiroq daryo boʻyida";
const main = (page: Page) => page.getByRole("main");

async function newReviewer(admin: Page, browser: Browser, javaScriptEnabled: boolean) {
  const email = `second-${crypto.randomUUID()}@example.org`;
  await admin.goto("/admin/users");
  const form = admin.getByRole("region", { name: "Invite somebody" });
  await form.getByLabel("E-mail").fill(email);
  await form.getByLabel("Name").fill("Second factor reviewer");
  await form.getByLabel("Role").selectOption("reviewer");
  await form.getByRole("button", { name: "Make the account and the link" }).click();
  const link = await form.getByRole("status").getByRole("code").textContent();
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.goto(link ?? "");
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set the password and sign in" }).click();
  await expect(page).toHaveURL(/\/work$/);
  return { email, page };
}

/** The code of a step that was not used yet, `ahead` steps from now. */
const codeOf = (key: string, ahead: number) =>
  generateSync({ secret: key.replaceAll(" ", ""), epoch: Math.floor(Date.now() / 1_000) + ahead * 30 });

async function signIn(page: Page, email: string) {
  await page.goto("/sign-in?callbackUrl=%2Freview");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await main(page).getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enter your code");
}

async function giveCode(page: Page, code: string) {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await main(page).getByRole("button", { name: "Sign in" }).click();
}

for (const javaScriptEnabled of [true, false])
  test(`a second factor is set up, asked for, replaced by a recovery code, reset and removed, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    signInAs,
    browser,
    expectAccessible,
  }) => {
    test.slow();
    const admin = await signInAs("admin");
    const { email, page } = await newReviewer(admin, browser, javaScriptEnabled);
    await page.getByRole("link", { name: "Set it up" }).click();
    const section = page.getByRole("region", { name: "Second factor" });
    const setUp = async (languages: string[] = []) => {
      await section.getByRole("button", { name: "Set up a second factor" }).click();
      await expect(section.getByRole("img", { name: /^QR code/ })).toBeVisible();
      const key = (await section.getByRole("code").textContent()) ?? "";
      for (const language of languages) {
        await page.goto(`${language}/account`);
        await expectAccessible(page);
      }
      await section.getByLabel("Code", { exact: true }).fill("000000");
      await section.getByRole("button", { name: "Turn the second factor on" }).click();
      await expect(section.getByRole("alert")).toContainText("This code is not right");
      await section.getByLabel("Code", { exact: true }).fill(codeOf(key, -1));
      await section.getByRole("button", { name: "Turn the second factor on" }).click();
      await expect(section.getByRole("status")).toContainText("The second factor is on");
      const codes = (await section.getByRole("code").textContent())?.trim().split(/\s+/) ?? [];
      expect(codes).toHaveLength(10);
      return { key, codes };
    };
    const languages = javaScriptEnabled ? ["/ru", "/uz", ""] : [];
    const { key, codes } = await setUp(languages);
    await page.reload({ waitUntil: "load" }).catch(() => undefined);
    await page.goto("/account");
    await expect(section).not.toContainText(codes[0] ?? "");
    await expect(section).toContainText("10 recovery codes are left.");

    const other = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await other.goto("/sign-in/code");
    await expect(other).toHaveURL(/\/sign-in$/);
    await signIn(other, email);
    for (const language of languages) {
      await other.goto(`${language}/sign-in/code?callbackUrl=%2Freview`);
      await expectAccessible(other);
    }
    await giveCode(other, "000000");
    await expect(main(other).getByRole("alert")).toContainText(
      "The e-mail address, the password or the code is not right",
    );
    await giveCode(other, codeOf(key, 0));
    await expect(other).toHaveURL(/\/review$/);
    await other.context().clearCookies();
    await signIn(other, email);
    await giveCode(other, codes[0] ?? "");
    await expect(other).toHaveURL(/\/review$/);

    await admin.goto(`/admin/users?q=${encodeURIComponent(email)}`);
    await admin.getByRole("link", { name: "Second factor reviewer" }).click();
    await admin.getByRole("button", { name: "Reset the second factor" }).click();
    await expect(admin.getByText("This account has no second factor.")).toBeVisible();
    await other.goto("/account");
    await expect(other).toHaveURL(/sign-in/);

    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await main(page).getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/work$/);
    await page.goto("/account");
    const again = await setUp();
    await page.goto("/account");
    await section.getByLabel("Current password").fill(password);
    await section.getByLabel("Code", { exact: true }).fill(again.codes[0] ?? "");
    await section.getByRole("button", { name: "Remove the second factor" }).click();
    await expect(section.getByRole("status")).toContainText("The second factor is removed");
    await other.context().close();
    await page.context().close();
  });
