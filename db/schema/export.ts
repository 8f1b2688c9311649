import { languages } from "../../domain/vocabulary";
import { flag, index, instant, json, oneOf, string, table, whole } from "../kit";

/**
 * One row is a file that somebody asked to be made in the background. How far it is stands in its job; the file itself lies where
 * evidence files do, under its hash, until it expires.
 */
export const exportFile = table(
  "export_file",
  {
    id: string("id").primaryKey(),
    jobId: string("job_id").notNull(),
    /** Its name with its ending, such as `measures.xlsx`. */
    file: string("file").notNull(),
    /** The parameters of its address. */
    sent: json<Record<string, string>>("sent").notNull(),
    language: oneOf("language", languages).notNull(),
    /** The State it is about; null: several, or all. */
    countryCode: string("country_code"),
    /** Holds what is not published: a second person has to agree before anybody takes it. */
    isRestricted: flag("is_restricted").notNull(),
    createdById: string("created_by_id").notNull(),
    createdAt: instant("created_at").notNull(),
    approvedById: string("approved_by_id"),
    approvedAt: instant("approved_at"),
    madeAt: instant("made_at"),
    rowCount: whole("row_count"),
    byteCount: whole("byte_count"),
    /** SHA-256 of its bytes, hexadecimal. */
    fileHash: string("file_hash"),
    /** From then on it is not to be had any more. */
    expiresAt: instant("expires_at"),
    removedAt: instant("removed_at"),
  },
  (t) => [
    index("export_file_by_creator").on(t.createdById, t.createdAt), // what I asked for, newest first
    index("export_file_awaiting").on(t.isRestricted, t.approvedAt, t.createdAt), // what awaits a second person
    index("export_file_by_expiry").on(t.removedAt, t.expiresAt), // what is to be deleted
  ],
);
