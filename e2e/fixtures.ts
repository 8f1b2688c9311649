import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { secondReviewer } from "./second-reviewer";

/** The demo accounts: staff is a focal point of Uzbekistan only, the others hold their role everywhere. */
export type DemoRole = "admin" | "manager" | "reviewer" | "staff" | "viewer";
type State = Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>;

interface Fixtures {
  /** A page of a browser in which the demo account of this role is signed in. */
  signInAs: (role: DemoRole) => Promise<Page>;
  /** The same for a reviewer who is not the demo account. */
  signInAsSecond: () => Promise<Page>;
  /** Fails with what axe finds against WCAG 2.2 A and AA. */
  expectAccessible: (page: Page) => Promise<void>;
}

interface WorkerFixtures {
  stateOf: (role: DemoRole) => Promise<State>;
}

export const demoPassword = () => process.env.QADAM_DEMO_PASSWORD ?? "";
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export const test = base.extend<Fixtures, WorkerFixtures>({
  stateOf: [
    async ({ browser }, use) => {
      const kept = new Map<DemoRole, Promise<State>>();
      await use((role) => {
        const state = kept.get(role) ?? signedInState(browser, role);
        kept.set(role, state);
        return state;
      });
    },
    { scope: "worker" },
  ],
  signInAs: async ({ browser, stateOf, contextOptions, javaScriptEnabled, baseURL }, use) => {
    const opened: Page[] = [];
    await use(async (role) => {
      const context = await browser.newContext({
        ...contextOptions,
        javaScriptEnabled,
        baseURL,
        storageState: await stateOf(role),
      });
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  signInAsSecond: async ({ browser, stateOf, contextOptions, baseURL }, use) => {
    const opened: Page[] = [];
    await use(async () => {
      const storageState = await secondReviewer(browser, baseURL, await stateOf("admin"));
      const context = await browser.newContext({ ...contextOptions, baseURL, storageState });
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from this pattern.
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      // Our pages hold no frames, so that one run in the page itself says all there is to say, in half the time.
      const { violations } = await new AxeBuilder({ page })
        .options({ runOnly: { type: "tag", values: wcag }, resultTypes: ["violations"] })
        .setLegacyMode()
        .analyze();
      const found = violations.map(
        ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
      );
      expect(found, `on ${page.url()}`).toEqual([]);
    });
  },
});

/** Signs in as a person does, on the page for it; once for each worker and role. */
async function signedInState(browser: Browser, role: DemoRole): Promise<State> {
  const context = await browser.newContext({
    baseURL: base.info().project.use.baseURL,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(`${role}@demo.example`);
  await page.getByLabel("Password", { exact: true }).fill(demoPassword());
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  const state = await context.storageState();
  await context.close();
  return state;
}

export { expect };
