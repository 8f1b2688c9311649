import { expect, test } from "./fixtures";

const languages = [
  { prefix: "", became: "It became No.", stands: "Where it stands" },
  { prefix: "/ru", became: "Он стал законом:", stands: "На какой стадии находится" },
  { prefix: "/uz", became: "U qonunga aylandi:", stands: "Qaysi bosqichda" },
];

for (const { prefix, became, stands } of languages)
  test(`a bill is read with its ladder, its steps and the act it became at ${prefix || "/"}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${prefix}/drafts/ie-bill-2023`);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 2, name: stands })).toBeVisible();
    await expect(main.getByText(became).first()).toBeVisible();
    await expect(main.locator("svg.stage-ladder")).toBeVisible();
    await expect(main.getByRole("row").filter({ hasText: "Dáil Second Stage" }).first()).toBeVisible();
    await main
      .getByRole("link", { name: /No\. 28 of 2024/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/instruments/ie-act-2024$`));
    await page
      .getByRole("link", { name: /Bill 2023/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/drafts/ie-bill-2023$`));
    await context.close();
  });

test("a draft has one page: its address as an instrument leads there, as of the same day", async ({
  page,
}) => {
  await page.goto("/instruments/uz-draft-law-2019?on=2020-09-01");
  await expect(page).toHaveURL(/\/drafts\/uz-draft-law-2019\?on=2020-09-01$/);
  await page.goto("/drafts/uz-up-5775");
  await expect(page).toHaveURL(/\/instruments\/uz-up-5775$/);
});

test("on a phone the ladder stands upright and nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/drafts/uz-draft-law-2019");
  await expect(page.locator("svg.stage-ladder")).toBeHidden();
  await expect(page.getByRole("heading", { level: 3, name: "Senate approval" })).toBeVisible();
  const line = page.locator("ol").filter({ has: page.getByRole("heading", { name: "Senate approval" }) });
  const names = await line.getByRole("heading", { level: 3 }).allTextContents();
  const roundTable = names.findIndex((name) => name.startsWith("Round table on strengthening"));
  expect(roundTable).toBeGreaterThan(-1);
  expect(roundTable).toBeLessThan(names.indexOf("Senate approval"));
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
  ).toBe(false);
});

test("drafts are narrowed by country and way, and the address keeps it", async ({ page }) => {
  await page.goto("/drafts");
  await page.getByLabel("Country").selectOption("SE");
  await page.getByLabel("Way").selectOption("under_way");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/country=SE&state=under_way/);
  await expect(page.getByRole("row")).toHaveCount(3);
});

test("from a provision one click leads to what others wrote", async ({ page }) => {
  await page.goto("/drafts/gr-migcode");
  await page.getByRole("link", { name: "Recovery and reflection period" }).first().click();
  await expect(page).toHaveURL(/\/library\?topic=reflection-period$/);
  await expect(page.getByRole("heading", { level: 3, name: "Sweden" })).toBeVisible();
});

test("the thread is walked from a draft to its act and a measure, and back to the event that discussed it", async ({
  page,
}) => {
  const thread = page.locator("#thread");
  await page.goto("/drafts/uz-draft-law-2019");
  await expect(thread.getByRole("link", { name: "Recommendations that no provision answers" })).toBeVisible();
  await thread.getByRole("link", { name: /ZRU-633/ }).click();
  await expect(page).toHaveURL(/\/instruments\/uz-zru-633$/);
  await expect(thread.locator('[aria-current="step"]')).toContainText("ZRU-633");
  await thread.locator('a[href*="/measures/"]').first().click();
  await page
    .getByRole("complementary")
    .getByRole("link", { name: /ZRU-633/ })
    .first()
    .click();
  await thread.getByRole("link", { name: /Draft new edition/ }).click();
  await page
    .getByRole("link", { name: /Round table on strengthening/ })
    .first()
    .click();
  await expect(thread.locator('[aria-current="step"]')).toContainText("Round table on strengthening");
  await expect(thread.getByRole("link", { name: /Draft new edition/ })).toBeVisible();
});
