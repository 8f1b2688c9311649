import { type DemoRole, expect, test } from "./fixtures";

const publicPaths = [
  "/",
  "/countries",
  "/countries/uz",
  "/instruments",
  "/drafts",
  "/library",
  "/measures",
  "/changes",
  "/methodology",
  "/sign-in",
];
const languages = [
  ["en", ""],
  ["ru", "/ru"],
  ["uz", "/uz"],
] as const;

for (const path of publicPaths)
  for (const [language, prefix] of languages)
    test(`${path} opens in ${language} without an account, in its language, for everybody`, async ({
      page,
      expectAccessible,
    }) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      const answer = await page.goto(path === "/" ? prefix || "/" : `${prefix}${path}`);
      expect(answer?.status()).toBe(200);
      await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}`));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
      expect(complaints).toEqual([]);
    });

const desks: [DemoRole, string][] = [
  ["staff", "/work"],
  ["reviewer", "/review"],
  ["manager", "/work"],
  ["admin", "/admin/users"],
  ["admin", "/admin/procedures"],
  ["viewer", "/account"],
];

for (const [role, path] of desks)
  test(`${role} signs in and opens ${path}`, async ({ signInAs, expectAccessible }) => {
    const page = await signInAs(role);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });

test("a wrong password says so and keeps the address that was typed", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("nobody@demo.example");
  await page.getByLabel("Password", { exact: true }).fill("not the right words at all");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("main").getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@demo.example");
});
