import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Words nobody wrote before, so that a test finds its own entry whatever was there. */
const fresh = (words: string) => `${words} ${Math.random().toString(36).replace(/\d/g, "").slice(1, 9)}.`;
const sameOrigin = (page: Page) => ({ origin: new URL(page.url()).origin });

const openReport = (page: Page, measure: string) => page.goto(`/work/measures/${measure}/report`);

async function report(page: Page, measure: string, narrative: string) {
  await openReport(page, measure);
  await page.getByRole("radio", { name: "In progress" }).check();
  await page.getByRole("button", { name: "Today" }).click();
  await page.getByLabel("What happened").fill(narrative);
  await page.getByLabel("Link 1", { exact: true }).fill("https://example.org/minutes");
  await page.getByLabel("Title of evidence 1").fill("Minutes of the meeting");
  await page.getByRole("button", { name: "Report progress" }).click();
  await expect(page.getByRole("heading", { name: "Reported" })).toBeFocused();
}

/** Finds the entry among those that wait, and opens it. */
async function openInQueue(page: Page, measure: string, narrative: string) {
  const { data } = await (await page.request.get(`/api/v1/measures/${measure}`)).json();
  const { id } = data.progress.find((each: { narrative: string }) => each.narrative === narrative);
  await page.goto("/review?country=UZ&origin=body");
  const queue = page.getByRole("navigation", { name: "Entries awaiting review" });
  await queue.locator(`a[href*="entry=${id}"]`).click();
  await expect(page.getByRole("article").getByText(narrative)).toBeVisible();
}

async function decide(page: Page, decision: string, rationale: string) {
  await page.getByRole("radio", { name: decision }).check();
  await page.getByLabel("Rationale").fill(rationale);
  await page.getByRole("button", { name: "Send the decision" }).click();
}

const rowVersionOf = async (page: Page, measure: string): Promise<number> =>
  (await (await page.request.get(`/api/v1/measures/${measure}`)).json()).data.rowVersion;

test("a focal point reports progress, and a reviewer verifies it beside its evidence", async ({
  signInAs,
}) => {
  const narrative = fresh("The commission adopted its rules");
  const staff = await signInAs("staff");
  await report(staff, "uz-up-5775-1", narrative);
  await staff.goto("/work");
  await expect(staff.getByText(narrative)).toBeVisible();

  const reviewer = await signInAs("reviewer");
  await openInQueue(reviewer, "uz-up-5775-1", narrative);
  await expect(reviewer.getByRole("link", { name: /Minutes of the meeting/ })).toBeVisible();
  await decide(reviewer, "Verify", "The minutes say so.");
  await expect(reviewer.getByRole("heading", { name: "Verified", exact: true })).toBeFocused();
});

test("what a reviewer returns comes back to its author with the reason", async ({ signInAs }) => {
  const narrative = fresh("Training was held");
  const reason = fresh("The link leads to another year");
  const staff = await signInAs("staff");
  await report(staff, "uz-up-5775-2", narrative);

  const reviewer = await signInAs("reviewer");
  await openInQueue(reviewer, "uz-up-5775-2", narrative);
  await decide(reviewer, "Return with a reason", reason);
  await expect(reviewer.getByRole("heading", { name: "Returned", exact: true })).toBeFocused();

  await staff.goto("/work");
  await expect(staff.getByText(reason)).toBeVisible();
  await expect(staff.getByRole("link", { name: "Report again" }).first()).toBeVisible();
});

test("a reviewer records a finding, which the public page shows", async ({ signInAs, page }) => {
  const rationale = fresh("The register was looked at in person");
  const reviewer = await signInAs("reviewer");
  await reviewer.goto("/work/measures/uz-up-5775-3/finding");
  await reviewer.getByRole("radio", { name: "Limited progress" }).check();
  await reviewer.getByLabel("As of which day").fill("2026-03");
  await reviewer.getByLabel("Rationale").fill(rationale);
  await reviewer.getByRole("button", { name: "Record the finding" }).click();
  await expect(reviewer.getByRole("heading", { name: "Finding recorded" })).toBeFocused();
  await page.goto("/measures/uz-up-5775-3");
  await expect(page.getByText(rationale)).toBeVisible();
});

test("a wrong form names each field, leads to it and keeps what was typed", async ({
  signInAs,
  expectAccessible,
}) => {
  const page = await signInAs("staff");
  await openReport(page, "uz-up-5775-4");
  await page.getByLabel("What happened").fill("Typed before anything else.");
  await page.getByLabel("Since which day").fill("2026-02-30");
  await page.getByLabel("Link 1", { exact: true }).fill("ftp://example.org");
  await page.getByRole("button", { name: "Report progress" }).click();
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(3);
  await summary.getByRole("link", { name: /^Since which day/ }).click();
  await expect(page.getByLabel("Since which day")).toBeFocused();
  await expect(page.getByLabel("What happened")).toHaveValue("Typed before anything else.");
  await expectAccessible(page);
});

test("a draft is kept with its time, comes back after a reload and is gone once told so", async ({
  signInAs,
}) => {
  const page = await signInAs("staff");
  await openReport(page, "uz-up-5775-5");
  await page.getByLabel("What happened").fill("Half a sentence");
  await expect(page.getByText(/^Draft kept at \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Your draft of .* is here again\.$/)).toBeVisible();
  await expect(page.getByLabel("What happened")).toHaveValue("Half a sentence");
  await page.getByRole("button", { name: "Start afresh" }).click();
  await expect(page.getByLabel("What happened")).toHaveValue("");
});

test("without a connection an entry waits where everybody sees it, and is sent once when the connection is back", async ({
  signInAs,
}) => {
  const narrative = fresh("Sent in a lift");
  const page = await signInAs("staff");
  await openReport(page, "uz-up-5775-5");
  await page.getByRole("radio", { name: "In progress" }).check();
  await page.getByLabel("Since which day").fill("2026");
  await page.getByLabel("What happened").fill(narrative);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Report progress" }).click();
  await expect(page.getByRole("heading", { name: "It waits for the connection" })).toBeFocused();
  const queue = page.getByRole("complementary", { name: "What waits for the connection" });
  await expect(queue).toContainText("1 entry waits for the connection");
  await page.close();
  await page.context().setOffline(false);
  const [again, beside] = [await page.context().newPage(), await page.context().newPage()];
  await Promise.all([again.goto("/work"), beside.goto("/work")]);
  await expect(again.getByText("waits for the connection")).toHaveCount(0);
  await expect(beside.getByText("waits for the connection")).toHaveCount(0);
  await again.goto("/measures/uz-up-5775-5");
  await expect(again.getByText(narrative)).toHaveCount(1);
});

test("an entry that waited and is refused says why, at its input too; another account gives it up or lets it wait", async ({
  signInAs,
}) => {
  const page = await signInAs("staff");
  await openReport(page, "uz-up-5775-6");
  await page.getByRole("radio", { name: "In progress" }).check();
  await page.getByLabel("Since which day").fill("2026-03");
  await page.getByLabel("What happened").fill(fresh("The hotline +998 71 123 45 67 was opened"));
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Report progress" }).click();
  await expect(page.getByRole("heading", { name: "It waits for the connection" })).toBeFocused();
  await page.context().setOffline(false);
  const queue = page.getByRole("complementary", { name: "What waits for the connection" });
  await expect(queue).toContainText("telephone number");
  await page.evaluate(() => {
    const [name = ""] = Object.keys(localStorage).filter((each) => each.startsWith("qadam:outbox:"));
    localStorage.setItem("qadam:outbox:somebody-else:k", localStorage.getItem(name) ?? "");
  });
  await page.goto("/work");
  await expect(queue).toContainText("1 entry of another account");
  page.once("dialog", (dialog) => dialog.accept());
  await queue.getByText("another account").getByRole("button", { name: "Give it up" }).click();
  await expect(queue.getByText("another account")).toHaveCount(0);
  await queue.getByRole("link", { name: "Open" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("What happened");
  await page.getByLabel("Reason why this is not personal data").fill("The number of a public hotline");
  await page.getByRole("button", { name: "Report progress" }).click();
  await expect(page.getByRole("heading", { name: "Reported" })).toBeFocused();
  await expect(queue).toHaveCount(0);
});

test("personal data is refused by kind, and a reason lets through what is none", async ({ signInAs }) => {
  const page = await signInAs("staff");
  await openReport(page, "uz-up-5775-6");
  await page.getByRole("radio", { name: "In progress" }).check();
  await page.getByLabel("Since which day").fill("2026-03");
  await page.getByLabel("What happened").fill(fresh("The hotline +998 71 123 45 67 was opened"));
  await page.getByRole("button", { name: "Report progress" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("telephone number");
  await page.getByLabel("Reason why this is not personal data").fill("The number of a public hotline");
  await page.getByRole("button", { name: "Report progress" }).click();
  await expect(page.getByRole("heading", { name: "Reported" })).toBeFocused();
});

test("when somebody was quicker both versions are shown, and the text can be sent on top", async ({
  signInAs,
  expectAccessible,
}) => {
  const measure = "uz-up-5775-7";
  const narrative = fresh("Written while another wrote");
  const page = await signInAs("staff");
  await openReport(page, measure);
  await page.getByRole("radio", { name: "In progress" }).check();
  await page.getByLabel("Since which day").fill("2026-04");
  await page.getByLabel("What happened").fill(narrative);
  const quicker = await page.request.post(`/api/v1/measures/${measure}/progress`, {
    headers: sameOrigin(page),
    data: {
      rowVersion: await rowVersionOf(page, measure),
      claim: "blocked",
      happenedOn: "2026-05",
      narrative: "No budget.",
    },
  });
  expect(quicker.status()).toBe(201);
  await page.getByRole("button", { name: "Report progress" }).click();
  const notice = page.getByRole("main").getByRole("alert");
  await expect(notice).toBeFocused();
  await expect(notice.getByRole("row", { name: /Claimed/ })).toContainText("Blocked, May 2026");
  await expect(page.getByLabel("What happened")).toHaveValue(narrative);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send mine on top of what stands now" }).click();
  await expect(page.getByRole("heading", { name: "Reported" })).toBeFocused();
});

test("a focal point of Uzbekistan finds no form for Sweden and may not write there", async ({ signInAs }) => {
  const page = await signInAs("staff");
  const list = await (await page.request.get("/api/v1/measures?country=SE&limit=1")).json();
  const [measure] = list.data;
  for (const path of [`/work/measures/${measure.id}/report`, "/work/countries/se", "/review"])
    expect((await page.goto(path))?.status(), path).toBe(404);
  const answer = await page.request.post(`/api/v1/measures/${measure.id}/progress`, {
    headers: sameOrigin(page),
    data: { rowVersion: measure.rowVersion, claim: "completed", happenedOn: "2026", narrative: "Done." },
  });
  expect(answer.status()).toBe(403);
});

test("visitors are led to sign in and back", async ({ page }) => {
  await page.goto("/work/measures/uz-up-5775-1/report");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fwork%2Fmeasures%2Fuz-up-5775-1%2Freport/);
});

test("the queue answers to keys, which can be listed and switched off", async ({ signInAs }) => {
  const page = await signInAs("reviewer");
  await page.goto("/review");
  const links = page.getByRole("navigation", { name: "Entries awaiting review" }).getByRole("link");
  const shown = (at: number) => expect(links.nth(at)).toHaveAttribute("aria-current", "true");
  await shown(0);
  // The keys answer once the page's script has taken hold; `?` shows when.
  const keys = page.getByRole("dialog", { name: "Keys on this page" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 500 });
  }).toPass();
  await keys.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("j");
  await shown(1);
  await page.keyboard.press("k");
  await shown(0);
  await page.keyboard.press("r");
  await expect(page.getByRole("radio", { name: "Return with a reason" })).toBeChecked();
  await expect(page.getByLabel("Rationale")).toBeFocused();
  await page.keyboard.type("jkv");
  await expect(page.getByLabel("Rationale")).toHaveValue("jkv");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await keys.getByRole("checkbox").uncheck();
  await keys.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("j");
  await shown(0);
});
