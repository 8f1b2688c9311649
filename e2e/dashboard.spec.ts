import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const main = (page: Page) => page.getByRole("main");

/** The number a figure shows, and the rows its pages hold together. */
async function rowsOf(page: Page, name: string) {
  const shown = await main(page)
    .getByRole("link", { name: new RegExp(`^${name}: \\d`) })
    .first()
    .textContent();
  await main(page)
    .getByRole("link", { name: new RegExp(`^${name}: \\d`) })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: `${name}: ${shown ?? ""}` })).toBeVisible();
  let rows = 0;
  for (;;) {
    rows += await main(page).locator("tbody tr").count();
    const more = main(page).getByRole("link", { name: "The list goes on on the next page." });
    if ((await more.count()) === 0) break;
    await more.click();
  }
  return { shown: Number((shown ?? "").replace(/\D/g, "")), rows };
}

test("a manager reads the figures, opens one whose rows add up, narrows it, keeps the view and deletes it", async ({
  signInAs,
  expectAccessible,
}) => {
  test.slow();
  const page = await signInAs("manager");
  await page.goto("/work");
  await page.getByRole("link", { name: "Open the dashboard" }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  for (const title of [
    "Calls to make this week",
    "Reported and verified",
    "Due by then, against all",
    "Drafts",
  ])
    await expect(main(page).getByRole("heading", { level: 2, name: title, exact: true })).toBeVisible();
  await expect(main(page).getByRole("img", { name: /^Of \d+ active measures/ })).toBeVisible();
  for (const prefix of ["", "/ru", "/uz"]) {
    await page.goto(`${prefix}/dashboard`);
    await expectAccessible(page);
  }
  await page.goto("/dashboard");
  const overdue = await rowsOf(page, "Overdue");
  expect(overdue.rows).toBe(overdue.shown);
  expect(overdue.rows).toBeGreaterThan(0);
  await expect(main(page).getByText(/^Out of \d+ measures? due by then/)).toBeVisible();

  await page.goto("/dashboard?country=UZ&pillar=prevention");
  await expect(main(page).getByText("Pillar: Prevention")).toBeVisible();
  const measures = await rowsOf(page, "Measures");
  expect(measures.rows).toBe(measures.shown);
  await page.getByRole("link", { name: "All figures" }).click();
  await expect(page).toHaveURL(/country=UZ&pillar=prevention$/);

  await page.getByRole("link", { name: "Save this view" }).click();
  await page.getByLabel("Name of the view").fill("Synthetic Thursday");
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByRole("link", { name: "Saved views" }).click();
  await page.getByRole("link", { name: "Synthetic Thursday", exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard\?country=UZ&pillar=prevention$/);
  await page.goto("/dashboard/views");
  await expectAccessible(page);
  await expect(
    main(page)
      .getByText(/State: Uzbekistan · Pillar: Prevention/)
      .first(),
  ).toBeVisible();
  await page.getByRole("link", { name: "Rename “Synthetic Thursday”" }).click();
  await page.getByLabel("Name of the view").fill("Synthetic Friday");
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("link", { name: "Saved views" }).last().click();
  await page.getByRole("link", { name: "Delete “Synthetic Friday”" }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("View deleted.")).toBeVisible();
});

test("States are ticked by keyboard, and what was known on a day is asked for beside the day", async ({
  signInAs,
  expectAccessible,
}) => {
  const page = await signInAs("manager");
  await page.goto("/dashboard");
  const states = main(page).locator("summary", { hasText: "All tracked States" });
  await states.focus();
  await page.keyboard.press("Enter");
  for (const name of ["Sweden", "Uzbekistan"]) {
    await page.getByRole("checkbox", { name }).focus();
    await page.keyboard.press("Space");
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/country=SE&country=UZ/);
  await expect(main(page).getByText("State: Sweden, Uzbekistan")).toBeVisible();
  const known = page.getByLabel("As it was known on");
  await known.fill(new Date().toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Show" }).click();
  await expect(main(page).getByText(/nothing recorded here later is counted/)).toBeVisible();
  await expect(main(page).getByRole("link", { name: "This view as PDF" })).toHaveAttribute(
    "href",
    /knownAt=\d{4}-\d{2}-\d{2}(&|$)/,
  );
  await main(page)
    .getByRole("link", { name: /^Measures: \d/ })
    .first()
    .click();
  await expect(main(page).getByText(/nothing recorded here later is counted/)).toBeVisible();
  for (const [day, words] of [
    ["2019-01-01", /Nothing had been recorded here by then/],
    ["2999-01-01", /This day is still to come/],
  ] as const) {
    await page.goto(`/dashboard?knownAt=${day}`);
    await expect(page.getByLabel("As it was known on")).toHaveAttribute("aria-invalid", "true");
    await expect(main(page).getByText(words).first()).toBeVisible();
  }
});

test("what cannot be shown says so by its name, and a figure that does not exist is not found", async ({
  signInAs,
}) => {
  const page = await signInAs("staff");
  await page.goto("/dashboard?country=XX");
  await expect(main(page).getByText("The selection cannot be shown")).toBeVisible();
  await expect(main(page).getByText(/^State: There is no such country here/)).toBeVisible();
  await page.goto("/dashboard?on=2999-01-01");
  await expect(
    main(page)
      .getByText(/This day is still to come/)
      .first(),
  ).toBeVisible();
  expect((await page.goto("/dashboard/no-such-figure"))?.status()).toBe(404);
});

test.describe("without script and without an account", () => {
  test.use({ javaScriptEnabled: false });

  test("the published figures of a State are read, opened and taken along", async ({ page }) => {
    await page.goto("/countries/uz");
    await page.getByRole("link", { name: "Dashboard of this State" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Uzbekistan: dashboard" })).toBeVisible();
    await expect(main(page).getByText("Calls to make this week")).toHaveCount(0);
    const reported = await rowsOf(page, "Reported completed");
    expect(reported.rows).toBe(reported.shown);
    await expect(main(page).getByRole("link", { name: /edition 2026-1/ })).toBeVisible();
    await page.goto("/countries/uz/dashboard?on=2019-11-26");
    await expect(main(page).getByText(/As it stood on 26 November 2019/)).toBeVisible();
    const file = await main(page).getByRole("link", { name: "This view as CSV" }).getAttribute("href");
    expect(file).toContain("published=only");
  });
});

test("over HTTP the figures are those of the files, and what cannot be shown is refused by its field", async ({
  request,
}) => {
  const read = async (path: string) => (await request.get(`/api/v1/${path}`)).json();
  const { data } = await read("dashboard?country=UZ");
  const file = await read("exports/dashboard.json?country=UZ");
  const values = (figures: { value: number | null }[]) => figures.map(({ value }) => value);
  expect(values(file.data.figures)).toEqual(values(data.figures));
  for (const [query, field] of [
    ["country=XX", "country"],
    ["pillar=none", "pillar"],
    ["on=2999-01-01", "on"],
    ["since=2999-01-01", "since"],
    ["instrument=none", "instrument"],
  ]) {
    const refused = await request.get(`/api/v1/dashboard?${query}`);
    expect([refused.status(), (await refused.json()).fields?.[0]?.field], query).toEqual([422, field]);
  }
  expect((await request.get("/api/v1/dashboard/no-such-figure")).status()).toBe(404);
});
