/** How long a session lasts without a request, and at most. */
export const sessionLimits = { idleMinutes: 60, longestMinutes: 12 * 60 } as const;

interface SessionTimes {
  lastSeenAt: string;
  expiresAt: string;
  endedAt: string | null;
}

/** Whether a session still stands at `now` (ISO 8601 UTC). */
export function isLive(session: SessionTimes, now: string): boolean {
  const idleSince = new Date(Date.parse(now) - sessionLimits.idleMinutes * 60_000).toISOString();
  return session.endedAt === null && session.expiresAt > now && session.lastSeenAt > idleSince;
}
