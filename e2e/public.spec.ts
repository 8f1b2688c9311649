import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const languages = [
  { prefix: "", country: "Uzbekistan", claimed: "What was claimed", verified: "Nothing is verified yet." },
  { prefix: "/ru", country: "Узбекистан", claimed: "Что сообщено", verified: "Пока ничего не подтверждено." },
  {
    prefix: "/uz",
    country: "Oʻzbekiston",
    claimed: "Nima xabar qilingan",
    verified: "Hali hech narsa tasdiqlanmagan.",
  },
];

const main = (page: Page) => page.getByRole("main");
/** The 412 of "37 of 412". */
const totalOf = async (page: Page) =>
  Number(
    (
      await main(page)
        .getByText(/^\d+ of \d+$/)
        .textContent()
    )?.split(" of ")[1],
  );

for (const { prefix, country, claimed, verified } of languages)
  test(`a stranger walks from the first page to a measure at ${prefix || "/"}`, async ({ page }) => {
    await page.goto(prefix || "/");
    await main(page).getByRole("link", { name: country, exact: true }).first().click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/countries/uz$`));
    await expect(page.getByRole("heading", { level: 1 })).toContainText(country);
    await main(page)
      .getByRole("link", { name: /^UP-5775 \(PF-5775\) · / })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/instruments/uz-up-5775$`));
    await main(page).getByRole("link", { name: /^R4/ }).first().click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/measures/uz-up-5775-4$`));
    await expect(page.getByRole("heading", { level: 2, name: claimed })).toBeVisible();
    await expect(main(page).getByText(verified, { exact: true })).toBeVisible();
  });

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a measure says what was ordered, claimed and verified, with the sources of each", async ({
    page,
  }) => {
    await page.goto("/measures/uz-up-5775-4");
    await expect(
      main(page).getByText(/^Main task: coordinate the work of state and territorial bodies/),
    ).toBeVisible();
    for (const part of ["What was ordered", "What was claimed", "What was verified", "Deadline ledger"])
      await expect(page.getByRole("heading", { level: 2, name: part })).toBeVisible();
    const claims = page.getByRole("region", { name: "What was claimed" });
    await claims.getByText("Reported by a source · U.S. Department of State").first().click();
    await expect(claims.getByRole("link", { name: /Trafficking in Persons Report/ }).first()).toBeVisible();
    await expect(main(page).getByText(/No due day is known/)).toBeVisible();
    await expect(
      main(page).getByText("Numbered by this record: the official numbering is not known."),
    ).toBeVisible();
  });

  test("filters work from the form, stand as chips, and go one by one or all at once", async ({ page }) => {
    await page.goto("/measures?on=2025-11-26");
    const all = await totalOf(page);
    await page.getByLabel("Country").selectOption("UA");
    await page.getByLabel("Overdue").selectOption("true");
    await page.getByRole("button", { name: "Apply filters" }).click();
    await expect(page).toHaveURL(/country=UA/);
    await expect(page).toHaveURL(/overdue=true/);
    const few = await totalOf(page);
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(all);
    await expect(page.getByRole("link", { name: "This view as CSV" })).toHaveAttribute(
      "href",
      /\/exports\/measures\.csv\?country=UA.*overdue=true/,
    );
    await page.getByRole("link", { name: "Remove the filter Overdue: Yes" }).click();
    await expect(page).not.toHaveURL(/overdue/);
    await expect(page.getByRole("link", { name: "Remove the filter Country: Ukraine" })).toBeVisible();
    await page.getByRole("link", { name: "Clear all" }).click();
    await expect(page).not.toHaveURL(/country/);
    await expect(main(page).getByText(new RegExp(` of ${all}$`))).toBeVisible();
  });

  test("as of 26 November 2019 the law of 2020 is not there, and its draft is", async ({ page }) => {
    await page.goto("/countries/uz");
    await expect(
      main(page)
        .getByRole("link", { name: /ZRU-633/ })
        .first(),
    ).toBeVisible();
    await page.goto("/countries/uz?on=2019-11-26");
    await expect(main(page).getByText("As it stood on 26 November 2019")).toBeVisible();
    await expect(main(page).getByRole("link", { name: /ZRU-633/ })).toHaveCount(0);
    const draft = main(page)
      .getByRole("link", { name: /Draft new edition of the Law/ })
      .first();
    await expect(draft).toBeVisible();
    await draft.click();
    await expect(page).toHaveURL(/uz-draft-law-2019\?on=2019-11-26$/);
    expect((await page.goto("/instruments/uz-zru-633?on=2019-11-26"))?.status()).toBe(404);
  });
});

test("a day that does not exist is named by its field and nothing else is shown", async ({ page }) => {
  await page.goto("/countries/uz?on=2019-02-30");
  await expect(page.getByLabel("As of day")).toHaveAttribute("aria-invalid", "true");
  await expect(main(page).getByText(/“2019-02-30” is not a day that exists/)).toBeVisible();
  await expect(main(page).getByRole("heading", { level: 2 })).toHaveCount(0);
});

test("a filter that is none says so by its field, and no list is shown", async ({
  page,
  expectAccessible,
}) => {
  await page.goto("/measures?claimed=done");
  await expect(page.getByLabel("Claimed")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("table")).toHaveCount(0);
  await expectAccessible(page);
});

test("a list with nothing in it names the filter to take out", async ({ page }) => {
  await page.goto("/instruments?country=UZ&q=nothing-is-called-so");
  await main(page).getByRole("link", { name: "Remove “Words: nothing-is-called-so” to see more." }).click();
  await expect(page).toHaveURL(/country=UZ$/);
  await expect(page.getByRole("table")).toBeVisible();
});

for (const path of [
  "/countries/xx",
  "/instruments/none",
  "/measures/none",
  "/organisations/none",
  "/sources/none",
])
  test(`${path} is not there`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(404);
  });

test("each page names itself in the other languages", async ({ page }) => {
  await page.goto("/ru/measures/uz-up-5775-4");
  await expect(page).toHaveTitle(/R4.*UP-5775.*Qadam/);
  await expect(page.locator('link[rel="alternate"][hreflang="uz"]')).toHaveAttribute(
    "href",
    /\/uz\/measures\/uz-up-5775-4$/,
  );
});
