/** The code by which a driver says what went wrong, also when it is wrapped; undefined: not an error of the database. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
  }
  return undefined;
}

/** Whether `error` says that a unique index already holds such a row, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  const state = sqlState(error);
  return (
    state === "23505" || state === "SQLITE_CONSTRAINT_UNIQUE" || state === "SQLITE_CONSTRAINT_PRIMARYKEY"
  );
}
