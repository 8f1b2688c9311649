import { expect, test } from "./fixtures";

/** Words nobody wrote before, so that a test finds its own entry whatever was there. */
const fresh = (words: string) => `${words} ${Math.random().toString(36).replace(/\d/g, "").slice(1, 9)}.`;

test("a milestone is logged with a step, a day and nothing else", async ({ signInAs }) => {
  const page = await signInAs("staff");
  await page.goto("/work");
  await page
    .getByRole("link", { name: /^Log a milestone \(/ })
    .first()
    .click();
  await page.getByLabel("Which step").selectOption("public-consultation");
  await page.getByLabel("Day", { exact: true }).fill("2026-10");
  await page.getByRole("button", { name: "Log the milestone" }).click();
  await expect(page.getByRole("heading", { name: "Milestone logged" })).toBeFocused();
});

test("a manager enters a decree and its measures, assigns bodies, moves a deadline and publishes", async ({
  signInAs,
  page: visitor,
  expectAccessible,
}) => {
  const title = fresh("Decree on shelters");
  const page = await signInAs("manager");
  await page.goto("/work/instruments/new");
  await page.getByLabel("Country", { exact: true }).selectOption({ label: "Uzbekistan" });
  await page.getByLabel("Kind", { exact: true }).selectOption({ label: "Presidential decree" });
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Number", { exact: true }).fill("UP-1");
  await page.getByLabel("Signed on").fill("2026-01-15");
  await page.getByRole("button", { name: "Enter the instrument" }).click();
  await page.getByRole("link", { name: "Add its measures" }).click();

  for (const text of ["Open three shelters.", "Train the staff."]) {
    await page.getByLabel("What has to be done", { exact: true }).fill(text);
    await page.getByRole("checkbox", { name: "Protection" }).check();
    await page.getByRole("button", { name: "Add a body" }).click();
    await page.getByLabel("Body 1").selectOption({ index: 1 });
    await page.getByLabel("Due", { exact: true }).fill("2026-12");
    await page.getByRole("button", { name: "Add the measure" }).click();
    await expect(page.getByRole("link", { name: text })).toBeVisible();
    await expect(page.getByLabel("What has to be done", { exact: true })).toHaveValue("");
  }
  await expectAccessible(page);
  const address = await page.getByRole("link", { name: "Open three shelters." }).getAttribute("href");
  const id = address?.split("/").at(-1) ?? "";
  expect((await visitor.goto(`/measures/${id}`))?.status()).toBe(404);

  await page.goto(`/work/measures/${id}/deadline`);
  await page.getByRole("radio", { name: "Extended" }).check();
  await page.getByLabel("New day").fill("2027-06");
  await page.getByLabel("Act that allowed it").fill("Minutes of the Commission No. 3");
  await page.getByLabel("Why", { exact: true }).fill("The building was not ready.");
  await page.getByRole("button", { name: "Move the deadline" }).click();
  await expect(page.getByRole("heading", { name: "Entered in the deadline ledger" })).toBeFocused();

  await page.goto(`/work/measures/${id}/bodies`);
  await page.getByLabel("Part", { exact: true }).selectOption({ label: "Supporting" });
  await page.getByRole("button", { name: "Assign" }).click();
  await expect(page.getByRole("heading", { name: "Bodies assigned" })).toBeFocused();

  await page.goto("/work");
  await page
    .getByRole("row", { name: title })
    .getByRole("link", { name: /^Publish/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("heading", { name: "Published" })).toBeFocused();
  expect((await visitor.goto(`/measures/${id}`))?.status()).toBe(200);
  await expect(visitor.getByText("Minutes of the Commission No. 3")).toBeVisible();
});
