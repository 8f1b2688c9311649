import { type DemoRole, expect, test } from "./fixtures";

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
