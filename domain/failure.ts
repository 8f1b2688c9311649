/** Everything foreseen that can go wrong; the HTTP status of each is in `failureStatus`. */
export const failureStatus = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 409,
  invalid: 422,
  too_many: 429,
  unavailable: 503,
} as const;
export type FailureCode = keyof typeof failureStatus;

/** A field of the input and the key (in `messages/`, `problem.fields`) of what is wrong with it, with its numbers and names. */
export interface FieldFailure {
  field: string;
  reason: string;
  values?: Record<string, string | number>;
}

/**
 * A foreseen refusal. `detail` is a key in `messages/`, `problem.details`; `current` carries the version that stands, for `stale`.
 * Anything thrown that is not a `Failure` is a bug and is shown as one fixed sentence.
 */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly detail: string,
    readonly fields: FieldFailure[] = [],
    readonly extra: { current?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

export const invalidField = (field: string, reason: string, values?: FieldFailure["values"]) =>
  new Failure("invalid", "invalid", [{ field, reason, values }]);
