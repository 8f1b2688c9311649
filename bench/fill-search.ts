import type Database from "better-sqlite3";
import { firstEntryOf, type SearchKind, searchKinds } from "../domain/search/kinds";
import { indexEdition, tokensOf } from "../domain/search/tokens";
import { randomFrom } from "./random";

interface Thing {
  kind: SearchKind;
  id: string;
  countryCode: string | null;
  existsBy: string;
  texts: readonly string[];
}

/** Two made-up words, the first ones often and the later ones seldom, so that there is something to search for. */
export function wordMaker() {
  const random = randomFrom(1991);
  const word = () => `w${Math.floor(5_000 * random() ** 4)}`;
  return () => `${word()} ${word()}`;
}

/** Fills the search index of a world whose triggers are off: the entries one by one, the index over them at the end. */
export function searchFiller(db: Database.Database, recordedAt: string) {
  const insert = db.prepare(
    "insert into search_entry (seq, kind, subject_id, exists_by, tokens) values (?, ?, ?, ?, ?)",
  );
  const words = new Set<string>();
  const next = new Map(searchKinds.map((kind) => [kind, firstEntryOf(kind)]));
  return {
    add({ kind, id, countryCode, existsBy, texts }: Thing) {
      const tokens = tokensOf({ kind, countryCode, isPublic: true, seenIn: [], texts });
      for (const token of tokens.split(" ")) if (!token.includes(":")) words.add(token);
      const seq = next.get(kind) ?? 0;
      next.set(kind, seq + 1);
      insert.run(seq, kind, id, existsBy, tokens);
    },
    finish() {
      const word = db.prepare("insert into search_word (word) values (?) on conflict do nothing");
      for (const each of words) word.run(each);
      db.prepare("delete from search_edition").run();
      db.prepare("insert into search_edition (edition, recorded_at) values (?, ?)").run(
        indexEdition,
        recordedAt,
      );
      db.exec("insert into search_index (search_index) values ('rebuild')");
      db.exec("insert into search_index (search_index) values ('optimize')");
    },
  };
}
