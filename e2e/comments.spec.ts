import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** A published draft of this test's own with two frozen versions; its words say that they are no law. */
async function frozenDraft({ request }: Page, origin: string) {
  const send = async (path: string, data: object) => {
    const answer = await request.post(`/api/v1/instruments${path}`, { data, headers: { origin } });
    expect(answer.ok(), path).toBe(true);
    return (await answer.json()).data;
  };
  const { id } = await send("", {
    countryCode: "UZ",
    kind: "draft-law",
    title: { en: "Synthetic draft of a test, no law" },
    draftedOn: "2024",
    isPublished: true,
  });
  for (const [at, fine] of ["shall not be punished", "shall not be punished or fined"].entries()) {
    const text = `Article 1. Purpose\nSynthetic words.\nArticle 2. Victims\nVictims ${fine}.`;
    await send(`/${id}/versions`, { label: `Reading ${at + 1}`, datedOn: "2024-03", language: "en", text });
    await send(`/${id}/versions/${at + 1}/freeze`, { rowVersion: 1 });
  }
  return id as string;
}

test.use({ javaScriptEnabled: false });

test("a reviewer comments on an article, the drafting body answers, and everybody reads it once it is released", async ({
  signInAs,
  page,
  baseURL,
}) => {
  const id = await frozenDraft(await signInAs("manager"), new URL(baseURL ?? "").origin);
  const first = `/instruments/${id}/versions/1`;

  const reviewer = await signInAs("reviewer");
  await reviewer.goto(first);
  await reviewer.getByRole("link", { name: "Comment on this article (Article 2)" }).click();
  await reviewer.getByLabel("Passage").fill("shall be rewarded");
  await reviewer.getByLabel("Comment", { exact: true }).fill("Synthetic: name fines too.");
  await reviewer.getByLabel("Rests on").selectOption({ index: 1 });
  await reviewer.getByRole("button", { name: "Send the comment" }).click();
  await expect(reviewer.getByRole("main").getByRole("alert")).toContainText("Passage");
  await reviewer.getByLabel("Passage").fill("shall not be punished");
  await reviewer.getByRole("button", { name: "Send the comment" }).click();
  await expect(reviewer.getByRole("heading", { name: "Comment kept" })).toBeVisible();
  await page.goto(first);
  await expect(page.getByText("No comment on this version has been released.")).toBeVisible();

  const staff = await signInAs("staff");
  await staff.goto(first);
  await staff.getByRole("link", { name: "Answer or release" }).click();
  await staff.getByRole("radio", { name: "Accepted", exact: true }).check();
  await staff.getByLabel("Reason").fill("Synthetic: the next reading names them.");
  await staff.getByRole("button", { name: "Send the answer" }).click();
  await expect(staff.getByRole("heading", { name: "Answer kept" })).toBeVisible();
  await page.goto(first);
  await expect(page.getByText("Synthetic: name fines too.")).toHaveCount(0);

  await reviewer.goto(first);
  await reviewer.getByRole("link", { name: "Answer or release" }).click();
  await reviewer.getByRole("button", { name: "Release", exact: true }).click();
  await expect(reviewer.getByRole("heading", { name: "Released" })).toBeVisible();

  await page.goto(first);
  const comment = page.getByRole("listitem").filter({ hasText: "Synthetic: name fines too." });
  await expect(comment).toContainText("Accepted");
  await expect(comment).toContainText("the next reading names them");
  await page.goto(`/instruments/${id}/versions/2`);
  await expect(page.locator("#led-to")).toContainText("In this version: edited");
  await page.goto(`/drafts/${id}`);
  await expect(page.locator("#comments")).toContainText("Synthetic: name fines too.");
});
