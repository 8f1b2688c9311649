import { Failure, type FieldFailure, invalidField } from "../domain/failure";
import { addDays, mayHaveHappened, type PartialDate } from "../domain/partial-date";
import { findPersonalData } from "../domain/personal-data";

/**
 * Refuses a day that nobody can have reached yet. One day of grace, because the day begins in Tashkent and Vladivostok before it
 * does in UTC.
 */
export function requirePast(field: string, happenedOn: PartialDate | undefined, now: string) {
  if (happenedOn && !mayHaveHappened(happenedOn, addDays(now.slice(0, 10), 1)))
    throw invalidField(field, "must_not_be_future");
}

/** Refuses text that looks like somebody's personal data, unless a reason was given (kept in the audit); names each field. */
export function requireNoPersonalData(
  fields: Record<string, string | undefined>,
  reason: string | undefined,
) {
  if (reason) return;
  const failures = Object.entries(fields).flatMap(([field, text]): FieldFailure[] => {
    const kinds = [...new Set(findPersonalData(text ?? "").map((each) => each.kind))];
    return kinds.length > 0 ? [{ field, reason: "personal_data", values: { kinds: kinds.join(", ") } }] : [];
  });
  if (failures.length > 0) throw new Failure("invalid", "invalid", failures);
}

/** What was typed beside evidence, by the names of its fields. */
export const evidenceWords = (
  items: readonly { title?: string; quote?: string }[],
): Record<string, string | undefined> =>
  Object.fromEntries(
    items.flatMap(({ title, quote }, at) => [
      [`evidence.${at}.title`, title],
      [`evidence.${at}.quote`, quote],
    ]),
  );
