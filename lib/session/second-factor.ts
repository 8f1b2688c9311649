import type { SignedIn } from "@/db/queries/user";
import { holdsRole } from "@/domain/permissions";
import { settings } from "@/lib/env/env";

/**
 * Whether this account ought to have a second factor and has none: reviewers, managers and administrators, but not demo accounts,
 * whose password is public, nor those who come by an identity provider, which asks for its own.
 */
export const isSecondFactorMissing = ({ actor, isDemo, hasPassword, hasSecondFactor }: SignedIn): boolean =>
  hasPassword && !isDemo && !hasSecondFactor && holdsRole(actor, "reviewer", "manager", "administrator");

/** What has to be done on `/account` before anything else; null: nothing. */
export function dueFirst(found: SignedIn): "password" | "second_factor" | null {
  if (found.mustChangePassword) return "password";
  const isRequired = settings().QADAM_SECOND_FACTOR === "required";
  return isRequired && isSecondFactorMissing(found) ? "second_factor" : null;
}
