import { defineConfig } from "@playwright/test";

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", "--no-first-run"],
];

/** Specs that change nothing but sessions, and hold whatever the others change meanwhile. */
const onlyReading = ["compare", "desks", "drafts", "pages", "public", "search", "treaties"].map(
  (name) => `${name}.spec.ts`,
);

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/playwright",
  workers: 2,
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
    { name: "api", testMatch: "api/**/*.spec.ts", workers: 1 },
    // One after another: they share one server, and one test's report is another's row to review. First, so that the other
    // worker reads meanwhile.
    { name: "writing", testMatch: "*.spec.ts", testIgnore: ["api/**", ...onlyReading], workers: 1 },
    { name: "reading", testMatch: onlyReading, testIgnore: "api/**", fullyParallel: true },
  ],
});
