import { defineConfig } from "@playwright/test";

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", "--no-first-run"],
];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/playwright",
  // One after another: they share one server, and one test's report is another's row to review.
  workers: 1,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: process.env.QADAM_TEST_URL ?? "http://127.0.0.1:3000",
    locale: "en-GB",
    timezoneId: "Asia/Tashkent",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: flags },
  },
  projects: [
    { name: "api", testMatch: "api/**/*.spec.ts" },
    { name: "browser", testMatch: "*.spec.ts", testIgnore: "api/**" },
  ],
});
