import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";

test("a file with what is not published is made in the background, agreed to by a second person, taken, and checked", async ({
  signInAs,
  expectAccessible,
}) => {
  const manager = await signInAs("manager");
  await manager.goto("/exports");
  await manager.getByLabel("What it holds").selectOption("measures");
  await manager.getByLabel("Kind of file").selectOption("xlsx");
  await manager.getByLabel("State", { exact: true }).selectOption("UZ");
  await manager.getByLabel("Which part of the record").selectOption("true");
  await manager.getByRole("button", { name: "Have it made" }).click();
  const row = manager.getByRole("row", { name: /Measures \(XLSX\)/ }).first();
  await expect(row).toContainText("awaits a second person", { timeout: 15_000 });
  await expectAccessible(manager);

  const admin = await signInAs("admin");
  await admin.goto("/exports");
  await expect(admin.getByRole("heading", { name: "Waiting for your agreement" })).toBeVisible();
  await expectAccessible(admin);
  const agree = admin.getByRole("button", { name: /^Agree/ });
  const waiting = await agree.count();
  await agree.first().click();
  await expect(agree).toHaveCount(waiting - 1);

  await manager.reload();
  const [download] = await Promise.all([
    manager.waitForEvent("download"),
    row.getByRole("link", { name: /Download/ }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  const href = (await row.getByRole("link").getAttribute("href")) ?? "";
  expect((await admin.request.get(href)).status()).toBe(404);

  await manager.goto("/verify");
  const name = "measures.xlsx";
  await manager
    .getByLabel("The file")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  await manager.getByRole("button", { name: "Check", exact: true }).click();
  await expect(manager.getByRole("heading", { name: "It says what it said" })).toBeVisible();
  await expect(manager.getByText("Demo manager").last()).toBeVisible();
  await expectAccessible(manager);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an altered file is told, in the language of the page", async ({ page, request }) => {
    const honest = await (await request.get("/api/v1/exports/countries.csv?tracked=true")).text();
    for (const [forged, told] of [
      [honest.replace("Sweden", "Sweden!"), "Содержание изменено"],
      [honest.replace(/.\r\n$/, "!\r\n"), "Отметка изменена"],
    ] as const) {
      await page.goto("/ru/verify");
      const file = { name: "countries.csv", mimeType: "text/csv", buffer: Buffer.from(forged) };
      await page.locator('input[type="file"]').setInputFiles(file);
      await page.locator('main button[type="submit"]').click();
      await expect(page.getByRole("status")).toContainText(told);
    }
  });
});

test("what is wrong with an order is said at once, and nobody orders without an account", async ({
  signInAs,
  page,
}) => {
  const staff = await signInAs("staff");
  await staff.goto("/exports");
  const headers = { origin: new URL(staff.url()).origin };
  const ask = (data: object) => staff.request.post("/api/v1/export-jobs", { headers, data });
  for (const [data, field] of [
    [{ file: "measures.exe" }, "file"],
    [{ file: "nothing.csv" }, "file"],
    [{ file: "measures.csv", sent: { claimed: "x" } }, "claimed"],
    [{ file: "dashboard.pdf", sent: { on: "2999-01-01" } }, "on"],
  ] as const) {
    const answer = await ask(data);
    expect(answer.status()).toBe(422);
    expect((await answer.json()).fields[0].field).toBe(field);
  }
  expect((await staff.request.get("/api/v1/export-jobs/nothing/file")).status()).toBe(404);
  await page.goto("/exports");
  await expect(page).toHaveURL(/sign-in/);
});

test("whoever follows a link in a browser reads why there is no file, in their language, with a way back", async ({
  page,
  request,
  expectAccessible,
}) => {
  await page.goto("/ru/countries/uz/dashboard");
  const link = page.getByRole("link", { name: /PDF/ }).first();
  await link.evaluate((a: HTMLAnchorElement) => {
    a.href += "&on=2999-01-01";
  });
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name: "Файл не составлен" })).toBeVisible();
  await expect(page.getByText("По состоянию на день:")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Вернуться на страницу со ссылкой" }).click();
  await expect(page).toHaveURL(/\/ru\/countries\/uz\/dashboard$/);
  expect((await request.get("/api/v1/exports/dashboard.pdf?on=2999-01-01")).status()).toBe(422);
  expect((await page.goto("/refused?file=x"))?.status()).toBe(404);
});

test("everything published can be taken along with its dictionary, and the API reads as a page", async ({
  page,
  request,
  expectAccessible,
}) => {
  const bundle = await request.get("/api/v1/data/qadam-csv.zip");
  expect(bundle.headers()["content-type"]).toBe("application/zip");
  const names = (await bundle.body()).toString("latin1");
  for (const name of ["manifest.json", "dictionary.csv", "LICENCE.txt", "measures.csv"])
    expect(names).toContain(name);
  const feed = await request.get("/api/v1/feeds/deadlines.ics");
  const etag = { "if-none-match": feed.headers().etag ?? "" };
  expect((await request.get("/api/v1/feeds/deadlines.ics", { headers: etag })).status()).toBe(304);
  await page.goto("/data");
  await expect(page.locator('link[type="application/atom+xml"]')).toHaveCount(1);
  await page.goto("/api");
  await page.getByRole("link", { name: "GET /measures", exact: true }).click();
  await expect(page.getByRole("heading", { name: "GET /measures", exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Parameters").first().click();
  await expect(page.getByText("dueBefore")).toBeVisible();
});
