import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const fresh = (words: string) => `${words} ${Math.random().toString(36).replace(/\d/g, "").slice(1, 9)}.`;
const send = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** A recommendation to the staff account's country. */
async function recommendationOf(page: Page): Promise<string> {
  const { data } = await (await page.request.get("/api/v1/recommendations?country=UZ")).json();
  return data[0].id;
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("staff links a measure to a recommendation without script, and a reviewer takes the link back", async ({
    signInAs,
  }) => {
    const rationale = fresh("Synthetic reason");
    const staff = await signInAs("staff");
    const id = encodeURIComponent(await recommendationOf(staff));
    await staff.goto(`/recommendations/${id}`);
    await staff.getByRole("link", { name: "Say what answers it" }).click();
    await staff.getByRole("combobox", { name: "Measure", exact: true }).selectOption({ index: 1 });
    await send(staff, "Link it");
    await expect(staff.getByRole("alert").or(staff.locator(".field-error")).first()).toBeVisible();
    await staff.getByLabel("Why it answers").fill(rationale);
    await send(staff, "Link it");
    await expect(staff.getByRole("heading", { name: "Linked" })).toBeVisible();
    await staff.getByRole("link", { name: "To the recommendation" }).click();
    const entry = staff.getByRole("listitem").filter({ hasText: rationale });
    await expect(entry).toBeVisible();
    await expect(entry.getByRole("link", { name: "Take the link back" })).toHaveCount(0);

    const reviewer = await signInAs("reviewer");
    await reviewer.goto(`/recommendations/${id}`);
    const found = reviewer.getByRole("listitem").filter({ hasText: rationale });
    await found.getByRole("link", { name: "Take the link back" }).click();
    await reviewer.getByLabel("Why it does not hold").fill(fresh("Synthetic doubt"));
    await send(reviewer, "Take the link back");
    await expect(reviewer.getByRole("heading", { name: "The link is taken back" })).toBeVisible();
    await reviewer.goto(`/recommendations/${id}`);
    await expect(reviewer.getByText(rationale)).toHaveCount(0);
  });
});
