/** The days of a ladder as they are typed: whole numbers with commas. */
export const listedDays = (days: readonly number[]) => days.join(", ");

const daysOf = (text: unknown) =>
  String(text ?? "")
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);

/** What was typed into the form of a ladder, as it is sent. */
export const ladderBody = ({
  beforeDays,
  afterDays,
  superiorAfterDays,
  ...rest
}: Record<string, unknown>) => ({
  ...rest,
  beforeDays: daysOf(beforeDays),
  afterDays: daysOf(afterDays),
  superiorAfterDays: superiorAfterDays ? Number(superiorAfterDays) : null,
});
