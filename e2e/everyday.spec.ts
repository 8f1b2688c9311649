import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import pdfkit from "pdfkit";
import { expect, test } from "./fixtures";

const measure = "uz-up-5775-2";

function pdf(...pages: string[]): Promise<Buffer> {
  const document = new pdfkit();
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const [first = "", ...rest] = pages;
  document.text(first);
  for (const page of rest) document.addPage().text(page);
  document.end();
  return new Promise((resolve) => document.on("end", () => resolve(Buffer.concat(chunks))));
}

const choose = (page: Page, name: string, buffer: Buffer, mimeType = "application/pdf") =>
  page.getByLabel("Or file 1").setInputFiles({ name, buffer, mimeType });

test("the road of a file: on its way with a report, quoted, contradicted, read by anybody, and marked once the report is returned", async ({
  signInAs,
  page,
  expectAccessible,
}) => {
  test.setTimeout(60_000);
  const marker = Math.random().toString(36).slice(2, 10);
  const bytes = await pdf(`Synthetic minutes ${marker}.`, "The commission adopted its rules in May.");
  const staff = await signInAs("staff");
  await staff.goto(`/work/measures/${measure}/report`);
  await staff.getByRole("radio", { name: "In progress" }).check();
  await staff.getByRole("button", { name: "Today" }).click();
  await staff.getByLabel("What happened").fill(`Rules adopted, see file ${marker}.`);
  await choose(staff, "picture.png", bytes, "image/png");
  await expect(staff.getByText("This file is not what its name says, or it is damaged")).toBeVisible();
  await choose(staff, "huge.pdf", Buffer.alloc(10 * 1024 * 1024 + 1));
  await expect(staff.getByText("The file is larger than 10 MB.")).toBeVisible();
  await staff.getByLabel("Title of evidence 1").fill(`Minutes ${marker}`);
  await staff.getByText("Pages, quotation, for or against").click();
  await staff.getByLabel("Pages", { exact: true }).fill("1");
  await staff.getByLabel("Quotation").fill("the commission adopted its rules");

  const add = staff.getByRole("button", { name: "Add more evidence" });
  await add.click();
  await staff.getByLabel("Link 2", { exact: true }).fill(`https://example.org/against-${marker}`);
  await staff.getByText("Pages, quotation, for or against").nth(1).click();
  await staff.getByLabel("For or against").nth(1).selectOption("contradicts");
  await add.click();
  await staff.getByLabel("Link 3", { exact: true }).fill("https://example.org/mistaken");
  const draft = () => staff.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(draft).toContain("mistaken");
  await staff.getByRole("button", { name: "Remove 3" }).click();
  await expect.poll(draft).not.toContain("mistaken");

  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await staff.route(/\/api\/v1\/files\?/, async (route) => {
    await held;
    await route.continue();
  });
  await choose(staff, `minutes-${marker}.pdf`, bytes);
  await expect(staff.getByRole("progressbar", { name: "Sending the file" })).toBeVisible();
  await staff.getByRole("button", { name: "Report progress" }).click();
  await expect(staff.getByText("Waiting for 1 file to arrive; then it is sent.")).toBeVisible();
  await expectAccessible(staff);
  letGo();
  await expect(staff.getByRole("heading", { name: "Reported" })).toBeFocused();

  const entry = page
    .getByRole("listitem")
    .filter({ hasText: `Minutes ${marker}` })
    .last();
  await expect(async () => {
    await page.goto(`/measures/${measure}`);
    await expect(entry).toContainText("quotation found on another page: 2", { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const against = page.getByRole("listitem").filter({ hasText: "Contradicts: example.org" }).last();
  await expect(against).toBeVisible();
  const href = await entry.getByRole("link", { name: `Minutes ${marker}`, exact: true }).getAttribute("href");
  const given = await page.request.get(href ?? "");
  const hash = (content: Buffer) => createHash("sha256").update(content).digest("hex");
  expect(hash(await given.body())).toBe(hash(bytes));
  expect(given.headers()).toMatchObject({
    "content-disposition": expect.stringMatching(/^attachment; /),
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  });
  await entry.getByRole("link", { name: /details/ }).click();
  await expect(page.getByText("The file is unchanged")).toBeVisible();
  await expect(page.getByText("Other evidence under the same entry contradicts it.")).toBeVisible();
  await expect(page.getByText(hash(bytes))).toBeVisible();
  await expectAccessible(page);

  const { data } = await (await staff.request.get(`/api/v1/measures/${measure}`)).json();
  const own = data.progress.find(({ narrative }: { narrative: string }) => narrative.includes(marker));
  const reviewer = await signInAs("reviewer");
  const origin = new URL(page.url()).origin;
  const returned = await reviewer.request.post(`${origin}/api/v1/progress/${own.id}/decision`, {
    headers: { origin },
    data: { decision: "return", rationale: "Synthetic: the minutes are of another meeting" },
  });
  expect(returned.status()).toBe(201);
  const evidencePage = page.url();
  expect((await page.goto(evidencePage))?.status()).toBe(404);
  expect((await page.request.get(href ?? "")).status()).toBe(404);
  await staff.goto(evidencePage);
  await expect(staff.getByText("A reviewer returned the entry it was handed in with.")).toBeVisible();
});

test("ten MiB up and down are the same bytes, a byte more is refused, and so is what is not open to a stranger", async ({
  signInAs,
  page,
}) => {
  const staff = await signInAs("staff");
  await staff.goto("/work");
  const headers = { origin: new URL(staff.url()).origin, "content-type": "application/octet-stream" };
  const most = Buffer.concat([await pdf("Ten MiB"), Buffer.alloc(10 * 1024 * 1024)]).subarray(
    0,
    10 * 1024 * 1024,
  );
  const send = (data: Buffer, name: string) =>
    staff.request.post(`/api/v1/files?name=${encodeURIComponent(name)}`, { headers, data });
  const kept = await send(most, "most.pdf");
  expect(kept.status()).toBe(201);
  const { id, sha256 } = (await kept.json()).data;
  expect(sha256).toBe(createHash("sha256").update(most).digest("hex"));
  const back = await staff.request.get(`/api/v1/files/${id}/content`);
  expect(
    createHash("sha256")
      .update(await back.body())
      .digest("hex"),
  ).toBe(sha256);
  expect((await page.request.get(`/api/v1/files/${id}/content`)).status()).toBe(404);
  expect((await send(Buffer.concat([most, Buffer.from("x")]), "more.pdf")).status()).toBe(413);
  const refused = await send(most, "../most.pdf");
  expect([refused.status(), (await refused.json()).fields[0].reason]).toEqual([422, "file_name_path"]);
});

test("what is followed is listed, a calendar opens by its secret alone, and a manager sets the days", async ({
  signInAs,
  page,
  expectAccessible,
}) => {
  const viewer = await signInAs("viewer");
  await viewer.goto("/measures/uz-up-5775-2");
  await viewer.getByRole("link", { name: "Follow", exact: true }).click();
  await viewer.getByRole("button", { name: "Follow this" }).click();
  await viewer.getByRole("link", { name: "All that you follow" }).click();
  await expect(viewer.getByRole("row").filter({ hasText: "Measure" }).last()).toBeVisible();
  await expectAccessible(viewer);
  await viewer.getByRole("button", { name: /Make (the|a new) address/ }).click();
  const address = await viewer.getByText(/\/api\/v1\/feeds\/own\.ics\?key=/).textContent();
  const calendar = await page.request.get(address ?? "");
  expect([calendar.status(), calendar.headers()["content-type"]]).toEqual([
    200,
    "text/calendar; charset=utf-8",
  ]);
  expect((await page.request.get("/api/v1/feeds/own.ics?key=guessed")).status()).toBe(404);

  const manager = await signInAs("manager");
  await manager.goto("/work/countries/uz/reminders");
  await manager.getByLabel("Days before").fill("30, 7, 400");
  await manager.getByRole("button", { name: "Set these days" }).click();
  await expect(manager.getByText("Enter at most 365").first()).toBeVisible();
  await manager.getByLabel("Days before").fill("30, 7, 1");
  await manager.getByRole("button", { name: "Set these days" }).click();
  await expect(manager.getByRole("heading", { name: "The days are set" })).toBeFocused();
  for (const path of ["/work", "/work/notices", "/work/deliveries"]) {
    await manager.goto(path);
    await expectAccessible(manager);
  }
});
