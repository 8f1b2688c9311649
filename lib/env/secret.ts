import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { SettingError, type Settings, settings } from "./env";

const secretFile = ({ QADAM_DATA_DIR }: Settings) => join(QADAM_DATA_DIR, "secret");

/** What sessions are signed with: NEXTAUTH_SECRET, else the one made at the first start. */
export function readSecret(from: Settings = settings()): string {
  if (from.NEXTAUTH_SECRET) return from.NEXTAUTH_SECRET;
  const file = secretFile(from);
  if (!existsSync(file))
    throw new SettingError(
      `There is no secret in ${file} and NEXTAUTH_SECRET is not set: start with npm run up.`,
    );
  return readFileSync(file, "utf8").trim();
}

/** Makes the data folder (0700) and, when none is set, the secret in it (0600). Says what it made. */
export function ensureSecret(from: Settings): string {
  makeFolder(from.QADAM_DATA_DIR);
  const file = secretFile(from);
  if (from.NEXTAUTH_SECRET) return "the secret is NEXTAUTH_SECRET";
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    return "up to date";
  }
  writeFileSync(file, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  return `secret made in ${file}`;
}

function makeFolder(path: string) {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingError(
      `The setting QADAM_DATA_DIR must name a folder we may write into; ${path} is not (${code}).`,
    );
  }
}
