import { type DemoRole, expect, test } from "./fixtures";

const measure = "/work/measures/uz-up-5775-1";
const decree = "/work/instruments/uz-up-5775";

const desks: Record<DemoRole, string[]> = {
  staff: [
    ...["/work", "/work/measures", "/work/instruments", "/work/instruments/new", "/work/countries/uz"],
    ...["/work/assessments", "/work/assessments/uz-pros-01/reply"],
  ],
  reviewer: [
    ...["/work", "/review", `${measure}/finding`, "/review/assessments", "/review/drift"],
    ...["/compare/workbench?criterion=PROS-01", "/compare/workbench?country=UZ&pillar=prosecution"],
  ],
  manager: [
    ...["/work", `${measure}/deadline`, `${measure}/bodies`],
    ...[`${decree}/milestone`, `${decree}/measures/new`, `${decree}/relation`],
  ],
  admin: ["/admin/users", "/admin/users/demo-staff", "/admin/audit?verify=1", "/admin/procedures"],
  viewer: ["/account"],
};

for (const [role, paths] of Object.entries(desks) as [DemoRole, string[]][])
  for (const language of ["en", "ru", "uz"])
    test(`${role} signs in and opens the own pages, on which axe finds nothing, ${language}`, async ({
      signInAs,
      expectAccessible,
    }) => {
      test.slow();
      const page = await signInAs(role);
      for (const path of paths) {
        const answer = await page.goto(`${language === "en" ? "" : `/${language}`}${path}`);
        expect(answer?.status(), path).toBe(200);
        expect(new URL(page.url()).pathname.endsWith(path.split("?")[0] ?? ""), page.url()).toBe(true);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
    });
