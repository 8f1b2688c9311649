import { createHash } from "node:crypto";
import { canonicalJson } from "../domain/canonical";
import type { LegalProvision } from "../domain/legal-text/provision";
import type { version } from "./schema";

type Sealed = Pick<
  typeof version.$inferSelect,
  "instrumentId" | "sequence" | "label" | "datedOn" | "language" | "text"
>;

/** SHA-256 (hex) over the canonical form of all that is frozen of a version: what it is called, its text and its units in order. */
export function versionHash(row: Sealed, provisions: readonly LegalProvision[]): string {
  const { instrumentId, sequence, label, datedOn, language, text } = row;
  const units = provisions.map(({ kind, number, heading, body }) => [kind, number, heading, body]);
  return createHash("sha256")
    .update(canonicalJson({ instrumentId, sequence, label, datedOn, language, text, units }))
    .digest("hex");
}
