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
  const { data } = await (await page.request.get(`/api/v1/instruments/${draft}/versions/${to}`)).json();
  const shelters = data.provisions.find((part: { number: string }) => part.number === "Article 2");
  const assigned = await page.request.post(`/api/v1/instruments/${draft}/topics`, {
    headers: { origin: new URL(page.url()).origin },
    data: { provisionId: shelters.id, topicId: "identification", isAssigned: true },
  });
  expect(assigned.status()).toBe(201);

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
  for (const page of [`drafts/${draft}/diff?from=${from}&to=${to}`, `instruments/${draft}/versions/${to}`]) {
    await reader.goto(`/${page}`);
    await expect(reader.getByText("What others wrote:").first()).toBeVisible();
    await reader.locator('main a[href$="/library?topic=identification"]').first().click();
    await expect(reader).toHaveURL(/\/library\?topic=identification$/);
  }
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

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a version is added by pasting and by a file; what is wrong is named and nothing typed is lost", async ({
    signInAs,
  }) => {
    const page = await signInAs("staff");
    const main = page.getByRole("main");
    const label = `Synthetic text ${Date.now()}`;
    const open = () => page.goto("/work/instruments/uz-draft-law-2019/versions/new");
    const add = () => main.getByRole("button", { name: "Add the version" }).click();
    await open();
    await page.getByLabel("What this version is called").fill(label);
    await page.getByLabel("Day of this text").fill("2019-13");
    await page.getByLabel("Text", { exact: true }).fill("Synthetic words without any article.");
    await add();
    await expect(main.getByRole("alert").getByRole("link", { name: /^Day of this text: / })).toBeVisible();
    await page.getByLabel("Day of this text").fill("2019-05");
    await add();
    await page.getByRole("checkbox", { name: /one text/ }).check();
    await add();
    await expect(page.getByText("No article was recognised.")).toBeVisible();

    await open();
    await page.getByLabel("What this version is called").fill(`${label}, as a file`);
    await page.getByLabel("Day of this text").fill("2019-06");
    const file = { name: "draft.txt", mimeType: "text/plain", buffer: Buffer.from(text("at night")) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await add();
    await expect(page.getByText("2 articles were recognised.")).toBeVisible();
    await page.getByRole("link", { name: "Look at its articles" }).click();
    await expect(page.getByRole("heading", { name: "2 articles" })).toBeVisible();
  });

  test("a draft that is held is related to another instrument, and what is recorded already is refused", async ({
    signInAs,
  }) => {
    const page = await signInAs("staff");
    const main = page.getByRole("main");
    await page.goto("/work/instruments/uz-draft-law-2019/relation");
    await expect(page.getByRole("radio", { name: "Becomes" })).toBeChecked();
    await page.getByLabel("Instrument", { exact: true }).selectOption("uz-zru-633");
    await main.getByRole("button", { name: "Add the relation" }).click();
    await expect(main.getByRole("alert")).toContainText("This relation is recorded already");
    await page.getByRole("radio", { name: "Amends" }).check();
    await main.getByRole("button", { name: "Add the relation" }).click();
    await expect(page.getByRole("heading", { name: "Relation added" })).toBeVisible();
  });
});

test("where no text is held the comparison says so", async ({ page, expectAccessible }) => {
  await page.goto("/drafts/gr-migcode/diff");
  await expect(page.getByText("none is made up")).toBeVisible();
  await expectAccessible(page);
});
