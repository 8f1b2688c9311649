import type { Actor } from "../domain/permissions";
import type { SignedInByPassword } from "./commands/sign-in-with-password";
import type { Store } from "./store";
import type { World } from "./testing";
import { actorWith, countryRow, organisationRow, testNow } from "./testing-rows";

/** Rows and shortcuts for the tests of accounts. */
export const password = "four green lamps by the river";
/** argon2id of `password`, so that tests need not make it again and again. */
export const passwordHash =
  "$argon2id$v=19$m=65536,t=3,p=1$gvbuSOkvR1ma1GuK7ed0tA$zmnLX2qvH7hcQAR/kY5REf4G/6NYOKsQswwKNze9sNs";

export const minutesLater = (minutes: number, from = testNow) =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString();

export const userRow = (
  id: string,
  more: Partial<NonNullable<World["user"]>[number]> = {},
): NonNullable<World["user"]>[number] => ({
  id,
  email: `${id}@example.org`,
  name: `User ${id}`,
  passwordHash,
  language: "en",
  isDisabled: false,
  isDemo: false,
  mustChangePassword: false,
  rowVersion: 1,
  recordedAt: testNow,
  ...more,
});

/** An administrator, a focal point of Uzbekistan, somebody disabled and somebody who comes by OIDC only. */
export const accounts = (): World => ({
  country: [countryRow("UZ"), countryRow("SE")],
  organisation: [organisationRow("ministry"), organisationRow("swedish-police", "SE")],
  user: [
    userRow("root"),
    userRow("staff"),
    userRow("gone", { isDisabled: true }),
    userRow("oidc", { passwordHash: null }),
  ],
  grant: [
    { id: "grant-root", userId: "root", role: "administrator", grantedAt: testNow },
    { id: "grant-staff", userId: "staff", role: "staff", countryCode: "UZ", grantedAt: testNow },
  ],
});

export const root = actorWith("root", "administrator", null);
export const staff = actorWith("staff", "staff", "UZ");
export const as = (store: Store, actor: Actor, now = testNow) => ({ store, actor, now });

/** The session that was opened; fails when a code is asked for first. */
export function opened(result: SignedInByPassword) {
  if (result.needsCode) throw new Error("A code is asked for first");
  return result;
}
