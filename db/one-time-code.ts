import { verifySync } from "otplib";

/** Codes of the step before and the step after are taken too: clocks differ. */
const toleranceSeconds = 30;

/**
 * The time step of `code` (RFC 6238, 30 seconds, six digits) at `now`; null when it is not right, or not later than `lastTimeStep`,
 * which says that it was used before.
 */
export function timeStepOf(
  seed: string,
  code: string,
  now: string,
  lastTimeStep: number | null,
): number | null {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const answer = verifySync({
    secret: seed,
    token,
    epoch: Math.floor(Date.parse(now) / 1_000),
    epochTolerance: toleranceSeconds,
    ...(lastTimeStep !== null && { afterTimeStep: lastTimeStep }),
  });
  return answer.valid && "timeStep" in answer ? answer.timeStep : null;
}
