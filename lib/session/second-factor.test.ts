import { expect, test, vi } from "vitest";
import type { SignedIn } from "@/db/queries/user";
import type { Role } from "@/domain/vocabulary";

const chosen = vi.hoisted(() => ({ value: "offered" }));
vi.mock("@/lib/env/env", () => ({ settings: () => ({ QADAM_SECOND_FACTOR: chosen.value }) }));
const { dueFirst, isSecondFactorMissing } = await import("./second-factor");

const somebody = (role: Role, more: Partial<SignedIn> = {}): SignedIn => ({
  actor: { userId: "x", name: "X", grants: [{ role, countryCode: "UZ", organisationId: null }] },
  language: "en",
  email: "x@example.org",
  isDemo: false,
  hasPassword: true,
  hasSecondFactor: false,
  mustChangePassword: false,
  ...more,
});

test.each(["reviewer", "manager", "administrator"] as const)(
  "a %s is reminded, and held up only where it is required",
  (role) => {
    expect(isSecondFactorMissing(somebody(role))).toBe(true);
    chosen.value = "offered";
    expect(dueFirst(somebody(role))).toBeNull();
    chosen.value = "required";
    expect(dueFirst(somebody(role))).toBe("second_factor");
    expect(dueFirst(somebody(role, { mustChangePassword: true }))).toBe("password");
  },
);

test("staff, demo accounts, those of an identity provider and those who have one are not held up", () => {
  chosen.value = "required";
  expect(dueFirst(somebody("staff"))).toBeNull();
  for (const more of [{ isDemo: true }, { hasPassword: false }, { hasSecondFactor: true }])
    expect(dueFirst(somebody("administrator", more))).toBeNull();
});
