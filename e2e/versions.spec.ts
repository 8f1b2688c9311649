import { expect, test } from "./fixtures";

const draft = "ua-bill-2018";
const text = (shelter: string) =>
  `Synthetic text of a test, no law\nArticle 1. Purpose\nTo protect those who were trafficked.\nArticle 2. Shelters\nShelters are open ${shelter}.`;

test("a text is added, looked over, corrected and frozen, and what changed is read without script", async ({
  signInAs,
  browser,
  baseURL,
  expectAccessible,
}) => {
  const page = await signInAs("manager");
  const label = `Reading ${Date.now()}`;
  const numbers: string[] = [];
  for (const shelter of ["day and night", "at night"]) {
    await page.goto(`/work/instruments/${draft}/versions/new`);
    await expectAccessible(page);
    await page.getByLabel("What this version is called").fill(label);
    await page.getByLabel("Day of this text").fill("2019-05");
    await page.getByLabel("Text", { exact: true }).fill(text(shelter));
    await page.getByRole("button", { name: "Add the version" }).click();
    await expect(page.getByText("2 articles were recognised.")).toBeVisible();
    await page.getByRole("link", { name: "Look at its articles" }).click();
    await expect(page.getByRole("heading", { name: "2 articles" })).toBeVisible();
    numbers.push(/versions\/(\d+)$/.exec(new URL(page.url()).pathname)?.[1] ?? "");
    await expectAccessible(page);
    const outline = page.getByLabel("Text with its marks");
    await outline.fill((await outline.inputValue()).replace("] Shelters", "] Shelters for all"));
    await page.getByRole("button", { name: "Save the correction" }).click();
    await expect(page.getByText("Shelters for all").first()).toBeVisible();
    await page.getByRole("button", { name: "Freeze this version" }).click();
    await expect(page.getByText("Frozen", { exact: true })).toBeVisible();
  }
  const [from, to] = numbers;

  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.goto(`/drafts/${draft}/diff?from=${from}&to=${to}`);
  await expect(reader.locator("ins", { hasText: "at" }).last()).toBeVisible();
  await expect(reader.locator(".difference del")).toContainText("day and");
  await reader.getByLabel("Shown").selectOption("side");
  await reader.getByRole("button", { name: "Compare" }).click();
  await expect(reader).toHaveURL(/view=side/);
  await expect(reader.locator(".difference-sides")).toHaveCount(1);
  await reader.getByRole("link", { name: "edited 1" }).click();
  await expect(reader).toHaveURL(/#change-\d+$/);
  await context.close();

  await page.goto(`/drafts/${draft}/diff?from=${from}&to=${to}`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Confirm or correct the match" }).last().click();
  await page.getByLabel(`In version ${to}`).selectOption({ label: "nothing: it was removed" });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Confirm the match" }).click();
  await page.getByRole("link", { name: "To the comparison" }).click();
  await expect(page.getByText("matched by a person").first()).toBeVisible();
  await page.goto(`/instruments/${draft}/versions/${to}`);
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: "As Akoma Ntoso (XML)" })).toBeVisible();
});

test("where no text is held the comparison says so", async ({ page, expectAccessible }) => {
  await page.goto("/drafts/gr-migcode/diff");
  await expect(page.getByText("none is made up")).toBeVisible();
  await expectAccessible(page);
});
