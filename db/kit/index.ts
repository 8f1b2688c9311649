import { engine } from "./engine";
import * as postgres from "./postgres";
import * as sqlite from "./sqlite";

/**
 * The column vocabulary of the schema, for the engine in use and typed as SQLite's.
 * Instants are ISO 8601 UTC text and days are text on both engines, so that order and comparison are the same.
 */
const kit = engine === "postgres" ? (postgres as unknown as typeof sqlite) : sqlite;

export const {
  table,
  string,
  oneOf,
  flag,
  whole,
  number,
  instant,
  day,
  json,
  index,
  unique,
  check,
  primaryKey,
  foreignKey,
} = kit;
