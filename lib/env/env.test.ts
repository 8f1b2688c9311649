import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "./env";
import { ensureSecret, readSecret } from "./secret";

test("without any variable everything has its default", () => {
  expect(readSettings({})).toEqual({
    PORT: 3000,
    QADAM_DATA_DIR: "./data",
    QADAM_FRONT: "on",
    QADAM_FRONT_MEMORY_MB: 64,
    QADAM_JOBS: "on",
    LOG_LEVEL: "info",
    QADAM_LIMITS: "on",
    QADAM_SECOND_FACTOR: "offered",
    QADAM_TRUST_PROXY: "off",
  });
});

test("an empty variable counts as absent", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: "" }).PORT).toBe(3000);
});

test.each([
  ["PORT", "70000", "The setting PORT must be a port number from 1 to 65535."],
  ["PORT", "http", "The setting PORT must be a port number from 1 to 65535."],
  ["DATABASE_URL", "mysql://x", "The setting DATABASE_URL must begin with file: or postgres://."],
  ["DATABASE_READ_URL", "file:x", "The setting DATABASE_READ_URL must begin with postgres://."],
  [
    "DATABASE_READ_URL",
    "postgres://replica/qadam",
    "The setting DATABASE_READ_URL needs a DATABASE_URL that begins with postgres://.",
  ],
  [
    "NEXTAUTH_URL",
    "javascript:1",
    "The setting NEXTAUTH_URL must be an http(s) address such as https://qadam.example.",
  ],
  ["NEXTAUTH_SECRET", "short", "The setting NEXTAUTH_SECRET must have 32 characters or more."],
  [
    "LOG_LEVEL",
    "loud",
    "The setting LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.",
  ],
  ["QADAM_DEMO_PASSWORD", "short", "The setting QADAM_DEMO_PASSWORD must have 15 characters or more."],
  ["QADAM_METRICS_TOKEN", "short", "The setting QADAM_METRICS_TOKEN must have 32 characters or more."],
  ["QADAM_LIMITS", "yes", "The setting QADAM_LIMITS must be on or off."],
  ["QADAM_SECOND_FACTOR", "on", "The setting QADAM_SECOND_FACTOR must be offered or required."],
  ["QADAM_TRUST_PROXY", "1", "The setting QADAM_TRUST_PROXY must be on or off."],
  ["MAIL_FROM", "nobody", "The setting MAIL_FROM must be an e-mail address, with or without a name."],
  [
    "SMTP_URL",
    "mail.example",
    "The setting SMTP_URL must be an address such as smtp://user:password@mail.example:587.",
  ],
  [
    "OIDC_ISSUER",
    "https://id.example",
    "The setting OIDC_CLIENT_ID is missing: signing in by OIDC needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET.",
  ],
  [
    "QADAM_S3_URL",
    "http://s3.example/bucket",
    "The setting QADAM_S3_URL must be the address of a bucket such as https://s3.example/bucket (http only on this machine).",
  ],
  [
    "QADAM_S3_URL",
    "https://s3.example/",
    "The setting QADAM_S3_URL must be the address of a bucket such as https://s3.example/bucket (http only on this machine).",
  ],
  [
    "QADAM_S3_URL",
    "https://s3.example/bucket",
    "The setting QADAM_S3_REGION is missing: keeping files in S3-compatible storage needs QADAM_S3_URL, QADAM_S3_REGION, QADAM_S3_KEY, QADAM_S3_SECRET.",
  ],
])("%s=%s is refused with one sentence that names it", (name, value, sentence) => {
  expect(() => readSettings({ [name]: value })).toThrow(sentence);
});

test("the secret is made once, for the owner's eyes only, and read again", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "qadam-secret-")), "data");
  const settings = readSettings({ QADAM_DATA_DIR: folder });
  expect(() => readSecret(settings)).toThrow("npm run up");
  ensureSecret(settings);
  const secret = readSecret(settings);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(ensureSecret(settings)).toBe("up to date");
  expect(readSecret(settings)).toBe(secret);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
});

test("a data folder that cannot be is refused with one sentence that names the setting", () => {
  expect(() => ensureSecret(readSettings({ QADAM_DATA_DIR: "/dev/null/data" }))).toThrow(
    "The setting QADAM_DATA_DIR must name a folder we may write into; /dev/null/data is not",
  );
});
