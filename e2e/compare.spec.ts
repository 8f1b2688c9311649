import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const main = (page: Page) => page.getByRole("main");

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the five States stand side by side, each cell with its reason, day, state and sources", async ({
    page,
  }) => {
    await page.goto("/compare");
    await expect(main(page).getByText(/60 criteria, 5 States/)).toBeVisible();
    const table = page.getByRole("table", { name: "Prosecution" });
    for (const state of ["Greece", "Ireland", "Sweden", "Ukraine", "Uzbekistan"])
      await expect(table.getByRole("columnheader", { name: state })).toBeVisible();
    const row = table.getByRole("row").filter({ hasText: "PROS-01" });
    const cell = row.getByRole("cell").last();
    await expect(cell.getByText("Substantial", { exact: true })).toBeVisible();
    await expect(cell.getByText(/^Special law and article 135 together cover/)).toBeVisible();
    await expect(cell.getByText("19 May 2025", { exact: true })).toBeVisible();
    await expect(cell.getByText("From public sources, not reviewed")).toBeVisible();
    await expect(cell.getByText("Inferred from sourced facts")).toBeVisible();
    await expect(row.getByText(/^Full in \d of 5/)).toBeVisible();
    await row.getByText("Guidance, scale and treaty articles").click();
    await expect(row.getByText(/Read the offence in the criminal code/)).toBeVisible();
    await expect(row.getByRole("link", { name: "Palermo Protocol" })).toHaveAttribute(
      "href",
      "/treaties/palermo",
    );
    await cell.getByRole("link", { name: "This cell and its history" }).click();
    await expect(page).toHaveURL(/\/compare\/pros-01\/uz$/);
    const history = page.getByRole("region", { name: "History of this cell" });
    await expect(history.getByText(/^Before the reform article 135/)).toBeVisible();
    await expect(history.getByText("stands on the day you read as of")).toHaveCount(1);
  });

  test("as of 26 November 2019 and then today, what changed in between is marked", async ({ page }) => {
    await page.goto("/compare?countries=UZ,SE&pillar=coordination&on=2019-11-26");
    await main(page).getByRole("link", { name: "What changed since 26 November 2019" }).click();
    await expect(page).toHaveURL(/since=2019-11-26/);
    await expect(page).not.toHaveURL(/[?&]on=/);
    await expect(main(page).getByText(/cells? says? something else than on 26 November 2019/)).toBeVisible();
    await expect(
      main(page)
        .getByText(/^△ On 26 November 2019: /)
        .first(),
    ).toBeVisible();
  });

  test("States and questions are picked from the form, and taken out one by one", async ({ page }) => {
    await page.goto("/compare");
    await main(page)
      .getByText(/^States: Greece/)
      .click();
    for (const state of ["Greece", "Ireland", "Ukraine"])
      await page.getByRole("checkbox", { name: state, exact: true }).uncheck();
    await main(page).getByText("Questions: all 60").click();
    await page.getByRole("checkbox", { name: "Coordination", exact: true }).check();
    await page.getByRole("checkbox", { name: "Data and monitoring", exact: true }).check();
    await page.getByRole("checkbox", { name: "Only differences" }).check();
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await expect(page).toHaveURL(/countries=SE&countries=UZ&pillar=coordination&pillar=data-monitoring/);
    await expect(main(page).getByText(/criteria, 2 States/)).toBeVisible();
    await page.getByRole("link", { name: "Remove the filter Coordination" }).click();
    await expect(page).toHaveURL(/pillar=data-monitoring/);
    await expect(page).not.toHaveURL(/coordination/);
  });

  test("a pinned link shows the same table and offers today's", async ({ page }) => {
    await page.goto("/compare?countries=UZ,SE&pillar=coordination");
    const before = await page.getByRole("table").textContent();
    await main(page)
      .getByRole("link", { name: /^Pin this table/ })
      .click();
    await expect(page).toHaveURL(/knownAt=/);
    await expect(main(page).getByText("Pinned table.")).toBeVisible();
    expect(await page.getByRole("table").textContent()).toBe(before);
    await main(page).getByRole("link", { name: "See today’s table" }).click();
    await expect(page).not.toHaveURL(/knownAt|[?&]on=/);
  });

  test("more than six States are a matrix whose cells lead to the cell read in full", async ({ page }) => {
    await page.goto("/compare?countries=AL,AM,GR,IE,SE,UA,UZ&pillar=coordination");
    const matrix = page.getByRole("table", { name: "Matrix" });
    await expect(matrix.getByRole("columnheader")).toHaveCount(8);
    await expect(matrix.getByRole("img", { name: "AL: Not researched" }).first()).toBeVisible();
    await matrix.getByRole("link", { name: /^UZ: / }).first().click();
    await expect(page).toHaveURL(/\/compare\/coor-01\/uz$/);
    await expect(page.getByRole("heading", { level: 2, name: "What stands" })).toBeVisible();
  });

  test("answers in another state than asked for are left out, never called absent", async ({ page }) => {
    await page.goto("/compare?countries=UZ,SE&pillar=coordination&state=published");
    await expect(
      main(page)
        .getByText(/^Left out by your choice of state/)
        .first(),
    ).toBeVisible();
  });

  test("a State's profile draws each pillar with what is not known, and names what would lift it", async ({
    page,
  }) => {
    await page.goto("/countries/uz");
    await main(page)
      .getByRole("link", { name: /^What was assessed in each pillar/ })
      .click();
    await expect(page).toHaveURL(/\/countries\/uz\/profile$/);
    const pillars = page.getByRole("table", { name: "Pillars" });
    await expect(pillars.getByText(/^Mean .* of 3; with what is not known between/).first()).toBeVisible();
    await expect(pillars.getByText(/^\d+ of 20$/)).toBeVisible();
    await expect(page.getByRole("table", { name: "What would lift it" }).getByText("PROS-04")).toBeVisible();
  });
});

for (const [query, label, words] of [
  ["countries=UZ,QQ", "States", "There is no such country here"],
  ["countries=AL,AM,GR,IE,SE,UA,UZ&view=text", "States", "At most 6 are possible"],
  ["pillar=poetry", "Pillars", "Choose one of the values offered"],
  ["criteria=PREV-99", null, "There is no such criterion in this edition"],
  ["theme=none", null, "What this refers to does not exist"],
  ["since=2019-02-30", "Mark what changed since", "Enter a day that exists"],
  [
    "countries=UZ&on=1990-12-31",
    "As of day",
    "This day is before Uzbekistan came to be as the present State",
  ],
  ["knownAt=yesterday", null, "This is not written in the expected form"],
] as const)
  test(`/compare?${query} says what is wrong by its field, and shows no table`, async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(`/compare?${query}`);
    await expect(main(page).getByText(words).first()).toBeVisible();
    if (label) await expect(main(page).getByText(label, { exact: true }).first()).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(0);
    await expectAccessible(page);
  });

for (const path of [
  "/compare/none-01",
  "/compare/none-01/uz",
  "/compare/prev-01/qq",
  "/countries/qq/profile",
])
  test(`${path} is not there`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(404);
  });
