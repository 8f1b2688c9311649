import type { Browser, BrowserContext } from "@playwright/test";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

let made: Promise<State> | undefined;

/** A browser state in which a reviewer is signed in who is not the demo account: invited by an administrator, once for each run. */
export function secondReviewer(browser: Browser, baseURL: string | undefined, admin: State): Promise<State> {
  made ??= invite(browser, baseURL, admin);
  return made;
}

async function invite(browser: Browser, baseURL: string | undefined, admin: State): Promise<State> {
  const options = { baseURL, javaScriptEnabled: false };
  const context = await browser.newContext({ ...options, storageState: admin });
  const page = await context.newPage();
  await page.goto("/admin/users");
  const form = page.getByRole("region", { name: "Invite somebody" });
  await form.getByLabel("E-mail").fill(`second-${crypto.randomUUID()}@example.org`);
  await form.getByLabel("Name").fill("Second reviewer");
  await form.getByLabel("Role").selectOption("reviewer");
  await form.getByRole("button", { name: "Make the account and the link" }).click();
  const link = await form.getByRole("status").getByRole("code").textContent();
  await context.close();
  const own = await browser.newContext(options);
  const start = await own.newPage();
  await start.goto(new URL(link ?? "").pathname);
  await start.getByLabel("New password").fill("uchta yashil chiroq daryo boʻyida");
  await start.getByRole("button", { name: "Set the password and sign in" }).click();
  await start.waitForURL(/\/work$/);
  const state = await own.storageState();
  await own.close();
  return state;
}
