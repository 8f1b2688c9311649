import { existsSync } from "node:fs";
import type { ParseArgsConfig } from "node:util";
import { type Places, sqlitePath } from "../../db/backup";
import { pendingMigrationCount } from "../../db/migrate";
import { databaseUrl, openStore, type Store } from "../../db/store";
import { settings } from "../../lib/env/env";

export type Options = NonNullable<ParseArgsConfig["options"]>;
export interface Given {
  /** What stands before the options, in order; as many as the command names. */
  words: string[];
  options: Record<string, string | boolean | undefined>;
  print(line: string): void;
}

/** One thing the command line can do. */
export interface Command {
  name: string;
  /** What must follow the name, as the help shows it. */
  words: string[];
  options: Options;
  /** The options that must be there. */
  needs: string[];
  summary: string;
  /** Shown below the summary by `--help`. */
  detail: string[];
  /** Resolves to the exit status. */
  run(given: Given): Promise<number>;
}

/** One sentence for somebody who used a command in a way that cannot work. */
export class UseError extends Error {
  override name = "UseError";
}

export const places = (): Places => ({ url: databaseUrl(), dataFolder: settings().QADAM_DATA_DIR });

/** Opens the database for one job and closes it; refuses when there is none, or (unless `anyVersion`) one to be migrated. */
export async function withStore<Value>(
  work: (store: Store) => Promise<Value>,
  { anyVersion = false }: { anyVersion?: boolean } = {},
): Promise<Value> {
  const { url } = places();
  if (url.startsWith("file:") && !existsSync(sqlitePath(url)))
    throw new UseError(`There is no database at ${sqlitePath(url)}; start Qadam once with "npm run up".`);
  const store = openStore(url);
  try {
    if (!anyVersion && (await pendingMigrationCount(store)) > 0)
      throw new UseError('The database is of an older version; start Qadam once with "npm run up".');
    return await work(store);
  } finally {
    await store.close();
  }
}
