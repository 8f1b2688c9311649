import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

/** Words nobody wrote before, so that a test finds its own entry whatever was there. */
const fresh = (words: string) => `${words} ${Math.random().toString(36).replace(/\d/g, "").slice(1, 9)}.`;
const main = (page: Page) => page.getByRole("main");
const send = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

async function fill(page: Page, measure: string, narrative: string) {
  await page.goto(`/work/measures/${measure}/report`);
  await page.getByRole("radio", { name: "In progress" }).check();
  await page.getByLabel("Since which day").fill("2026-03");
  await page.getByLabel("What happened").fill(narrative);
}

test("progress is reported without script, with links and a file, and a reviewer returns it with a reason", async ({
  signInAs,
}) => {
  const narrative = fresh("The rules were adopted,\nand published");
  const reason = fresh("The second link is missing");
  const staff = await signInAs("staff");
  await fill(staff, "uz-up-210-1", narrative);
  await expect(staff.getByRole("button", { name: "Today" })).toBeHidden();
  await expect(staff.getByRole("button", { name: "Add more evidence" })).toBeHidden();
  await staff.getByLabel("Link 1", { exact: true }).fill("https://example.org/rules");
  await staff.getByLabel("Title of evidence 1").fill("The rules");
  const choose = (name: string, text: string) =>
    staff
      .getByLabel("Or file 2")
      .setInputFiles({ name, buffer: Buffer.from(text), mimeType: "application/octet-stream" });
  await staff.getByLabel("Link 3", { exact: true }).fill("https://example.org/gazette");
  await choose("huge.pdf", "x".repeat(10 * 1024 * 1024 + 70_000));
  await send(staff, "Report progress");
  await expect(staff.getByRole("heading", { name: "The files are too large" })).toBeVisible();
  await staff.goBack();
  await expect(staff.getByLabel("What happened")).toHaveValue(narrative);
  await choose("rules.pdf", "no PDF at all");
  await send(staff, "Report progress");
  await expect(
    main(staff)
      .getByRole("alert")
      .getByRole("link", { name: /^Or file 2: / }),
  ).toContainText("not what its name says");
  await expect(staff.getByLabel("What happened")).toHaveValue(narrative);
  await choose("rules.txt", "Qoidalar qabul qilindi");
  await send(staff, "Report progress");
  await expect(staff.getByRole("heading", { name: "Reported" })).toBeVisible();
  await staff.reload();
  await expect(staff.getByRole("heading", { name: "Reported" })).toBeVisible();

  const { data } = await (await staff.request.get("/api/v1/measures/uz-up-210-1")).json();
  const own = data.progress.filter((each: { narrative: string }) => each.narrative === narrative);
  expect(own).toHaveLength(1);
  expect(own[0].evidence).toHaveLength(3);
  expect(own[0].evidence).toContainEqual(
    expect.objectContaining({
      file: expect.objectContaining({ name: "rules.txt", mediaType: "text/plain" }),
    }),
  );

  const reviewer = await signInAs("reviewer");
  await reviewer.goto(`/review?country=UZ&entry=${own[0].id}`);
  await send(reviewer, "Send the decision");
  await expect(main(reviewer).getByRole("alert")).toContainText("Rationale: Fill this in");
  await reviewer.getByRole("radio", { name: "Return with a reason" }).check();
  await reviewer.getByLabel("Rationale").fill("Call +998 71 123 45 67");
  await send(reviewer, "Send the decision");
  await expect(main(reviewer).getByRole("alert")).toContainText("telephone number");
  await expect(reviewer.getByRole("radio", { name: "Return with a reason" })).toBeChecked();
  await expect(reviewer.getByLabel("Rationale")).toHaveValue("Call +998 71 123 45 67");
  await reviewer.getByLabel("Rationale").fill(reason);
  await send(reviewer, "Send the decision");
  await expect(reviewer.getByRole("heading", { name: "Returned", exact: true })).toBeVisible();
  await staff.goto("/work");
  await expect(staff.getByText(reason)).toBeVisible();
});

test("a wrong form without script names each field and keeps everything, and a reason lets a hotline through", async ({
  signInAs,
}) => {
  const narrative = fresh("The hotline +998 71 123 45 67 was opened");
  const page = await signInAs("staff");
  await fill(page, "uz-up-210-2", narrative);
  await page.getByLabel("Since which day").fill("2026-02-30");
  await page.getByLabel("Link 2", { exact: true }).fill("ftp://example.org");
  await send(page, "Report progress");
  const alert = main(page).getByRole("alert");
  await expect(alert.getByRole("link", { name: /^Since which day: / })).toHaveAttribute(
    "href",
    "#happenedOn",
  );
  await expect(alert.getByRole("link", { name: /^Link 2: / })).toBeVisible();
  await expect(page.getByLabel("What happened")).toHaveValue(narrative);
  await expect(page.getByLabel("Link 1", { exact: true })).toHaveValue("ftp://example.org");
  await page.getByLabel("Link 1", { exact: true }).fill("https://example.org/hotline");
  await page.getByLabel("Since which day").fill("2026-02");
  await send(page, "Report progress");
  await expect(alert).toContainText("telephone number");
  await expect(page.getByRole("radio", { name: "In progress" })).toBeChecked();
  await page.getByLabel("Reason why this is not personal data").fill("The number of a public hotline");
  await send(page, "Report progress");
  await expect(page.getByRole("heading", { name: "Reported" })).toBeVisible();
});

test("when somebody was quicker both versions are shown without script, and the text can be sent on top", async ({
  signInAs,
}) => {
  const measure = "uz-up-210-3";
  const narrative = fresh("Written while another wrote");
  const page = await signInAs("staff");
  await fill(page, measure, narrative);
  const { data } = await (await page.request.get(`/api/v1/measures/${measure}`)).json();
  const quicker = await page.request.post(`/api/v1/measures/${measure}/progress`, {
    headers: { origin: new URL(page.url()).origin },
    data: {
      rowVersion: data.rowVersion,
      claim: "blocked",
      happenedOn: "2026-05",
      narrative: fresh("No budget"),
    },
  });
  expect(quicker.status()).toBe(201);
  await send(page, "Report progress");
  const row = main(page)
    .getByRole("alert")
    .getByRole("row", { name: /Claimed/ });
  await expect(row).toContainText("Blocked, May 2026");
  await expect(row.getByRole("cell").first()).not.toContainText("Blocked, May 2026");
  await expect(page.getByLabel("What happened")).toHaveValue(narrative);
  await send(page, "Send mine on top of what stands now");
  await expect(page.getByRole("heading", { name: "Reported" })).toBeVisible();
});

test("a finding is recorded without script, and the public page shows it", async ({ signInAs, page }) => {
  const rationale = fresh("The register was looked at in person");
  const reviewer = await signInAs("reviewer");
  await reviewer.goto("/work/measures/uz-up-210-4/finding");
  await reviewer.getByRole("radio", { name: "Limited progress" }).check();
  await reviewer.getByLabel("As of which day").fill("2026-03");
  await send(reviewer, "Record the finding");
  await expect(
    main(reviewer)
      .getByRole("alert")
      .getByRole("link", { name: /^Rationale: / }),
  ).toBeVisible();
  await reviewer.getByLabel("Rationale").fill(rationale);
  await send(reviewer, "Record the finding");
  await expect(reviewer.getByRole("heading", { name: "Finding recorded" })).toBeVisible();
  await page.goto("/measures/uz-up-210-4");
  await expect(page.getByText(rationale)).toBeVisible();
});

test("a form posted from another site is refused", async ({ signInAs }) => {
  const page = await signInAs("staff");
  const answer = await page.request.post("/work/measures/uz-up-5775-1/report", {
    headers: { origin: "https://evil.example" },
    multipart: { narrative: "x" },
  });
  expect(answer.status()).toBe(403);
});
