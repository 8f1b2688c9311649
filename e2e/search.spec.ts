import { expect, test } from "./fixtures";

const spellings = [
  ...["Oʻzbekiston", "O'zbekiston", "O‘zbekiston", "Ozbekiston"],
  ...["Ўзбекистон", "Узбекистан", "Uzbekistan", "Узбекистана"],
];

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the box of any page leads to what is found, by kind, with the words marked", async ({ page }) => {
    await page.goto("/countries/se");
    const box = page.getByRole("banner").getByRole("searchbox", { name: "Search everything" });
    await box.fill("forced labour");
    await box.press("Enter");
    await expect(page).toHaveURL(/\/search\?q=forced\+labour$/);
    const measures = page.getByRole("region", { name: "Measures" });
    await expect(measures.getByRole("link", { name: /forced labour/ }).first()).toBeVisible();
    await expect(measures.locator("mark").first()).toHaveText(/forced|labour/);
    await measures.getByRole("link", { name: /^All: Measures \d+$/ }).click();
    await expect(page).toHaveURL(/kind=measure/);
    await expect(page.getByRole("main").getByText(/^\d+ of \d+$/)).toBeVisible();
  });

  test("filters stay in the address, and what finds nothing says which to take out", async ({ page }) => {
    await page.goto("/search?q=forced+labour&country=SE&kind=organisation");
    await expect(page.getByLabel("Country")).toHaveValue("SE");
    await page.getByRole("link", { name: "Remove “Sweden” to see more." }).click();
    await expect(page).toHaveURL(/\?(?=.*q=forced\+labour)(?=.*kind=organisation)(?!.*country)/);
  });

  test("signs without a letter are answered by the field, not by an error", async ({ page }) => {
    for (const q of ['"', "* OR", "(((", "x".repeat(1_000)]) {
      const answer = await page.goto(`/search?q=${encodeURIComponent(q)}`);
      expect(answer?.status()).toBe(200);
    }
    await expect(page.getByRole("main").getByText("Use at most 200 characters")).toBeVisible();
    await page.goto("/search?q=***");
    await expect(page.getByRole("main").getByText("Write at least one letter or figure")).toBeVisible();
  });

  test("as of an earlier day a later law is not found", async ({ page }) => {
    const link = page.getByRole("main").getByRole("link", { name: /^ZRU-633/ });
    await page.goto("/search?q=ZRU-633&kind=instrument");
    await expect(link.first()).toBeVisible();
    await page.goto("/search?q=ZRU-633&kind=instrument&on=2019-11-26");
    await expect(link).toHaveCount(0);
  });

  test("six spellings of a country find the same, in each language", async ({ page }) => {
    for (const prefix of ["", "/ru", "/uz"]) {
      const counted = new Set<string>();
      for (const q of spellings) {
        await page.goto(`${prefix}/search?on=2019-11-26&q=${encodeURIComponent(q)}`);
        const links = page.getByRole("main").locator("nav li");
        counted.add((await links.allTextContents()).join());
      }
      expect([...counted], prefix).toHaveLength(1);
      expect([...counted][0]).not.toBe("");
    }
  });
});

test("a slash and Ctrl K lead to the box; single keys can be switched off", async ({ page }) => {
  await page.goto("/measures");
  const box = page.getByRole("banner").getByRole("searchbox", { name: "Search everything" });
  await page.keyboard.press("/");
  await expect(box).toBeFocused();
  await page.keyboard.type("a/b");
  await expect(box).toHaveValue("a/b");
  await page.getByLabel("Words").focus();
  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await page.getByRole("contentinfo").getByRole("button", { name: "Keys" }).click();
  const keys = page.getByRole("dialog", { name: "Keys on every page" });
  await keys.getByLabel("Single keys are on").uncheck();
  await keys.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("/");
  await expect(box).not.toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
});

test("on a narrow page Ctrl K opens the menu with the box in it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/search?q=Oʻzbekiston");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("banner").getByRole("searchbox", { name: "Search everything" })).toBeFocused();
  await page.setViewportSize({ width: 320, height: 800 });
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBeLessThanOrEqual(0);
});

test("axe finds nothing in the list of keys, in any language or theme", async ({
  page,
  expectAccessible,
}) => {
  for (const prefix of ["", "/ru", "/uz"]) {
    await page.goto(`${prefix}/search`);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  }
});
