import type { Store } from "../store";

/** A token as it stands between spaces, none of which needs escaping: letters, figures and a colon. */
const tokenList = (tokens: string) => `json_each('["' || replace(${tokens}, ' ', '","') || '"]')`;

const index = {
  add: "insert into search_index (rowid, tokens) values (new.seq, new.tokens);",
  remove: "insert into search_index (search_index, rowid, tokens) values ('delete', old.seq, old.tokens);",
  words: `insert into search_word (word) select value from ${tokenList("new.tokens")}
    where instr(value, ':') = 0 on conflict do nothing;`,
};

/** What keeps SQLite's index beside the plain table. */
const sqliteTriggers = {
  search_entry_indexes_insert: ["after insert", index.add + index.words],
  search_entry_indexes_update: ["after update of tokens", index.remove + index.add + index.words],
  search_entry_indexes_delete: ["after delete", index.remove],
} as const;

/** PostgreSQL keeps its index by a computed column; a trigger notes the words alone. */
const postgresTriggers = ["search_entry_notes_words"] as const;

/** Names of what must stand on this engine. */
export const searchTriggers = (engine: Store["engine"]): readonly string[] =>
  engine === "sqlite" ? Object.keys(sqliteTriggers) : postgresTriggers;

/**
 * Makes what drizzle has no words for: the full-text index over `search_entry`, the list of words for beginnings, and the triggers
 * that keep both. The tokens are made by `domain/search`; neither engine may change them, so SQLite's tokenizer only splits at
 * spaces and PostgreSQL's parser is never asked.
 */
export const applySearchTables = (store: Store) =>
  store.engine === "sqlite" ? applyToSqlite(store) : applyToPostgres(store);

async function applyToSqlite(store: Store) {
  await store.execute(`create virtual table if not exists search_index using fts5(
    tokens, content = 'search_entry', content_rowid = 'seq', detail = none, columnsize = 0, tokenize = "ascii tokenchars ':'")`);
  await store.execute("create table if not exists search_word (word text primary key) without rowid");
  for (const [name, [when, body]] of Object.entries(sqliteTriggers))
    await store.execute(`create trigger if not exists "${name}" ${when} on search_entry begin ${body} end`);
}

async function applyToPostgres(store: Store) {
  await store.execute(`alter table search_entry add column if not exists lexemes tsvector
    generated always as (array_to_tsvector(string_to_array(tokens, ' '))) stored`);
  await store.execute(
    "create index if not exists search_entry_lexemes on search_entry using gin (lexemes) with (fastupdate = off)",
  );
  await store.execute(`create table if not exists search_word (word text collate "C" primary key)`);
  await store.execute(`create or replace function search_words() returns trigger language plpgsql as $$
    begin
      insert into search_word (word) select each from unnest(string_to_array(new.tokens, ' ')) as each
      where position(':' in each) = 0 on conflict do nothing;
      return new;
    end $$`);
  await store.execute(`create or replace trigger search_entry_notes_words after insert or update of tokens on search_entry
    for each row execute function search_words()`);
}
