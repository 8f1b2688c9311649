import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Words nobody wrote before, so that a test finds its own answer whatever was there. */
const fresh = (words: string) => `${words} ${Math.random().toString(36).replace(/\d/g, "").slice(1, 9)}.`;

/** A day of its own for each run, so that answers of one cell do not meet. */
const freshDay = () =>
  new Date(Date.UTC(1995, 0, 1) + Math.floor(Math.random() * 3_000) * 86_400_000).toISOString().slice(0, 10);

const rationale = (page: Page) => page.getByLabel("Rationale").filter({ visible: true });
const question = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 }).last();

/** Opens the workbench and waits until the page's script has taken hold, which shows the form. */
async function openWorkbench(page: Page, address: string) {
  await page.goto(`/compare/workbench?${address}`);
  await expect(rationale(page)).toBeVisible();
}

const sent = (page: Page) => page.getByRole("main").getByRole("status").filter({ hasText: "sent" });

test("the keyboard alone fills ten cells and sends them", async ({ signInAs }) => {
  const words = fresh("The act says so");
  const page = await signInAs("reviewer");
  await openWorkbench(page, "criterion=DATA-03&states=all");
  const keys = page
    .getByRole("dialog", { name: "Keys on this page" })
    .filter({ hasText: "Send all filled cells" });
  await page.keyboard.press("?");
  await expect(keys).toBeVisible();
  await page.keyboard.press("?");
  await expect(keys).toBeHidden();
  const answers = ["0", "1", "2", "3", "n", "p", "a", "u", "d", "2"];
  for (const key of answers) {
    await page.keyboard.press(key);
    await expect(rationale(page)).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press("Control+Enter");
    await expect(question(page)).toBeFocused();
  }
  await expect(page.getByRole("button", { name: "Send all 10 filled cells" })).toBeVisible();
  await page.keyboard.press("Shift+S");
  await expect(sent(page)).toContainText("10 answers sent");
  const list = await page.request.get("/api/v1/assessments?criterion=DATA-03&state=draft&limit=200");
  const mine = (await list.json()).data.filter((each: { rationale: string }) => each.rationale === words);
  expect(mine).toHaveLength(10);
  expect(new Set(mine.map((each: { absence: string | null }) => each.absence))).toContain("disputed");
});

test("what is refused is named by cell, leads there, and loses no character", async ({
  signInAs,
  expectAccessible,
}) => {
  const page = await signInAs("reviewer");
  await openWorkbench(page, "country=GE&pillar=partnership");
  await page.keyboard.press("2");
  await rationale(page).fill("Write to somebody.person@example.org about it.");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("1");
  await page.getByLabel("Since when it is so").filter({ visible: true }).fill("2019-02-30");
  await page.getByRole("button", { name: "Send all 2 filled cells" }).click();
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("Enter a day that exists");
  await expect(summary).toContainText("Fill this in");
  await expectAccessible(page);
  await page.getByLabel("Since when it is so").filter({ visible: true }).fill("2019-02");
  await rationale(page).fill(fresh("Since the act"));
  await page.getByRole("button", { name: "Send all 2 filled cells" }).click();
  await expect(summary).toContainText("e-mail address");
  await summary.getByRole("link").first().click();
  await expect(rationale(page)).toBeFocused();
  await expect(rationale(page)).toHaveValue("Write to somebody.person@example.org about it.");
  await page.getByLabel("Reason why this is not personal data").filter({ visible: true }).fill("A test.");
  await page.getByRole("button", { name: "Send all 2 filled cells" }).click();
  await expect(sent(page)).toContainText("2 answers sent");
});

test("a draft of each cell comes back after a reload; a source held here is cited with page and quote", async ({
  signInAs,
}) => {
  const words = fresh("Half a sentence");
  const page = await signInAs("reviewer");
  await openWorkbench(page, "country=AM&pillar=coordination");
  await page.keyboard.press("3");
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
  await page.reload();
  await expect(page.getByText("filled, not sent").first()).toBeVisible();
  await page.getByRole("navigation", { name: "Cells to fill" }).getByRole("button").first().click();
  await expect(rationale(page)).toHaveValue(words);
  await expect(page).toHaveURL(/cell=AM-COOR-01/);
  await page.getByRole("searchbox", { name: "Search the sources held here" }).fill("trafficking");
  await expect(page.getByRole("status").filter({ hasText: "6 sources found" })).toBeAttached();
  await page.getByRole("list", { name: "Sources found" }).getByRole("button").first().click();
  await expect(page.getByText("Source held here", { exact: true })).toBeVisible();
  await page.getByLabel("Page or article").filter({ visible: true }).fill("p. 12");
  await page.getByLabel("Quote", { exact: true }).filter({ visible: true }).fill("Every year.");
  await page.getByRole("button", { name: "Send this answer" }).click();
  await expect(sent(page)).toContainText("1 answer sent");
  const history = page.getByRole("region", { name: "Earlier answers" });
  await expect(history.getByText(words)).toBeVisible();
  await expect(history.getByText("p. 12")).toBeVisible();
});

test("without a connection nothing is lost, and what was sent again arrives once", async ({ signInAs }) => {
  const words = fresh("Sent in a lift");
  const page = await signInAs("reviewer");
  await openWorkbench(page, "country=MD&pillar=coordination");
  await page.keyboard.press("1");
  await page.keyboard.type(words);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Send this answer" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("The server cannot be reached");
  await expect(rationale(page)).toHaveValue(words);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Send this answer" }).click();
  await expect(sent(page)).toContainText("1 answer sent");
});

/** Answers a cell over HTTP as the demo reviewer; the id of the answer. */
async function answer(page: Page, words: string, more: object = {}) {
  const made = await page.request.post("/api/v1/assessments", {
    headers: { origin: new URL(page.url()).origin },
    data: {
      criterionCode: "DATA-04",
      countryCode: "KZ",
      value: 2,
      rationale: words,
      validFrom: freshDay(),
      citations: [{ url: "https://example.org/act", title: "Act of the test", locator: "Art. 7" }],
      ...more,
    },
  });
  return (await made.json()).data.id as string;
}

test("a second reviewer approves and publishes; one's own answer shows no decision", async ({
  signInAs,
  signInAsSecond,
  page: visitor,
}) => {
  const words = fresh("The register is kept");
  const author = await signInAs("reviewer");
  await author.goto("/review/assessments");
  const id = await answer(author, words);
  await author.goto(`/review/assessments?entry=${id}`);
  await expect(author.getByText("This is your own answer.", { exact: false })).toBeVisible();
  await expect(author.getByRole("button", { name: "Send the decision" })).toHaveCount(0);

  const second = await signInAsSecond();
  await second.goto(`/review/assessments?country=KZ&entry=${id}`);
  const article = second.getByRole("article");
  await expect(article.getByText(words)).toBeVisible();
  await expect(article.getByRole("link", { name: /Act of the test/ })).toBeVisible();
  await second.getByRole("radio", { name: "Approve" }).check();
  await second.getByLabel("Rationale").fill("Article 7 says so.");
  await second.getByRole("button", { name: "Send the decision" }).click();
  await expect(second.getByRole("heading", { name: "Approved", exact: true })).toBeFocused();
  await second.getByRole("button", { name: "Publish" }).click();
  await expect(second.getByRole("heading", { name: "Published", exact: true })).toBeFocused();
  const open = await visitor.request.get(`/api/v1/assessments/${id}`);
  expect((await open.json()).data.state).toBe("published");
});

test("what a second reviewer returns comes back to its author with the reason", async ({
  signInAs,
  signInAsSecond,
}) => {
  const reason = fresh("The article was amended");
  const author = await signInAs("reviewer");
  await author.goto("/work");
  const id = await answer(author, fresh("The register was kept"), { criterionCode: "PREV-02" });
  const second = await signInAsSecond();
  await second.goto(`/review/assessments?entry=${id}`);
  await second.getByRole("radio", { name: "Return with a reason" }).check();
  await second.getByLabel("Rationale").fill(reason);
  await second.getByRole("button", { name: "Send the decision" }).click();
  await expect(second.getByRole("heading", { name: "Returned", exact: true })).toBeFocused();
  await author.goto("/work");
  await expect(author.getByText(reason)).toBeVisible();
  await expect(author.getByRole("link", { name: "Answer again" }).first()).toBeVisible();
});

test("answers from public sources can be filtered in the queue and approved where they stand", async ({
  signInAs,
}) => {
  const page = await signInAs("reviewer");
  await page.goto("/review/assessments?origin=public_source&country=IE");
  await expect(
    page.getByRole("article").getByText("From public sources, not reviewed").first(),
  ).toBeVisible();
  await page.getByRole("radio", { name: "Approve" }).check();
  await page.getByLabel("Rationale").fill("Read again in the source.");
  await page.getByRole("button", { name: "Send the decision" }).click();
  await expect(page.getByRole("heading", { name: "Approved", exact: true })).toBeFocused();
});

test("a focal point replies to an answer about its State, and reaches nothing else of the desk", async ({
  signInAs,
  page: visitor,
}) => {
  const words = fresh("Since March there is an order");
  const page = await signInAs("staff");
  await page.goto("/compare/workbench");
  await expect(page).toHaveURL(/\/work\/assessments$/);
  await page
    .getByRole("link", { name: /^Reply/ })
    .first()
    .click();
  await page.getByLabel("Reply", { exact: true }).fill(words);
  await page.getByRole("button", { name: "Send the reply" }).click();
  await expect(page.getByRole("heading", { name: "Reply sent" })).toBeFocused();
  const cell = await page.getByRole("link", { name: "Open the answer" }).getAttribute("href");
  await visitor.goto(cell ?? "");
  await expect(visitor.getByText(words).first()).toBeVisible();
  for (const path of ["/review/assessments", "/review/drift", "/work/assessments/se-coor-01/reply"])
    expect((await page.goto(path))?.status(), path).toBe(404);
});

test("at 390 pixels nothing but tables scrolls sideways", async ({ signInAs }) => {
  const page = await signInAs("reviewer");
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of ["/compare/workbench?criterion=PROS-01", "/review/assessments", "/review/drift"]) {
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
  }
});
