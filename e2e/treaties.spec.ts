import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

test("the matrix of treaties leads to a treaty, and from there to what is not yet put into law", async ({
  page,
}) => {
  await page.goto("/treaties");
  const matrix = page.getByRole("table", { name: "Standing of States towards treaties" });
  await expect(matrix.getByRole("row")).toHaveCount(58);
  await matrix.getByRole("link", { name: "Palermo Protocol" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Palermo Protocol" })).toBeVisible();
  const unmet = page.getByRole("region", { name: "Accepted and not yet put into law" });
  await expect(unmet.getByRole("link").first()).toHaveAttribute(
    "href",
    /\/compare\?countries=[A-Z]{2}&criteria=/,
  );
});

test("a statistic shows small counts as fewer than five, and its charts say what they show", async ({
  page,
}) => {
  await page.goto("/indicators/victims-identified");
  await expect(page.getByRole("img", { name: /^Ireland: / })).toBeVisible();
  await expect(page.getByRole("table", { name: "Every value with its basis and source" })).toBeVisible();
});

test("ratings stand year by year in words, and none after the day asked about", async ({ page }) => {
  await page.goto("/ratings?country=UZ&on=2019-11-26");
  const table = page.getByRole("table", { name: "Ratings with their sources" });
  await expect(table.getByText("2018", { exact: true })).toBeVisible();
  await expect(table.getByText("2019", { exact: true })).toHaveCount(0);
});
