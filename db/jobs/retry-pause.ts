const longestMs = 6 * 60 * 60 * 1_000;

/** How long to wait after the `attemptCount`th attempt (1 or more): 15 seconds, then four times as long each time, six hours at most. */
export const retryPauseMs = (attemptCount: number): number =>
  Math.min(15_000 * 4 ** (attemptCount - 1), longestMs);
