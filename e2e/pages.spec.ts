import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const paths = [
  "/",
  "/countries",
  "/countries/uz",
  "/countries/al",
  "/countries/uz/dashboard",
  "/countries/uz/profile",
  "/countries/al/profile",
  "/instruments",
  "/instruments/uz-up-5775",
  "/drafts",
  "/drafts/ie-bill-2023",
  "/drafts/uz-draft-law-2019",
  "/library",
  "/library?topic=identification",
  "/measures",
  "/measures/uz-up-5775-4",
  "/organisations/uz-commission-2019",
  "/sources",
  "/sources/s-tip-2020",
  "/changes",
  "/methodology",
  "/compare?pillar=coordination",
  "/compare?view=matrix&since=2019-11-26",
  "/compare/coor-05",
  "/compare/pros-01/uz",
  "/search",
  "/search?q=Oʻzbekiston",
  "/search?q=labour&kind=measure",
  "/search?q=zzzz",
  "/search?q=***",
  "/data",
  "/api",
  "/verify",
  "/sign-in",
];

/** Each theme is looked at in a language beside English, too. */
const languages = [
  { language: "en", prefix: "", themes: ["light", "dark"] },
  { language: "uz", prefix: "/uz", themes: ["dark"] },
  { language: "ru", prefix: "/ru", themes: ["light"] },
] as const;

const isSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const path of paths)
  test(`${path} is read without an account in each language: axe finds nothing in either theme, the browser has no complaint, and 320 px are wide enough`, async ({
    page,
    expectAccessible,
  }) => {
    test.slow();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    for (const { language, prefix, themes } of languages) {
      const answer = await page.goto(path === "/" ? prefix || "/" : `${prefix}${path}`);
      expect(answer?.status()).toBe(200);
      await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}`));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await isSideways(page), "in Russian, whose words are the longest").toBe(false);
    expect(complaints).toEqual([]);
  });
