import Database from "better-sqlite3";
import { stages } from "../domain/vocabulary";
import { fillMeasure } from "./fill-measure";
import { countryCodes, type WorldName, type worlds } from "./world-size";
import { recordedAt, worldWriter } from "./world-writer";

/** Fills a migrated database with the rows of a world of this size; the counters are left to be recounted. */
export function fillWorld(file: string, size: (typeof worlds)[WorldName]) {
  const db = new Database(file);
  db.pragma("synchronous = OFF");
  db.pragma("cache_size = -1048576");
  const putAside = db
    .prepare(
      "select type, name, sql from sqlite_master where type in ('index', 'trigger') and sql is not null",
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of putAside) db.exec(`drop ${type} "${name}"`);
  const writer = worldWriter(db);
  const { into, search, pick, dayFrom, cite } = writer;
  db.exec("begin");
  for (const code of countryCodes.slice(0, size.countries)) {
    into.country({
      code,
      iso3: `${code}_`,
      name: JSON.stringify({ en: `Synthetic State ${code}` }),
      region: "central-asia",
      is_tracked: 1,
      is_verified: 0,
      row_version: 1,
      recorded_at: recordedAt,
    });
    search.add({
      kind: "country",
      id: code,
      countryCode: code,
      existsBy: "",
      texts: [code, `${code}_`, `Synthetic State ${code}`],
    });
    const bodies = Array.from({ length: 5 }, (_, n) => `${code}-body-${n}`.toLowerCase());
    for (const id of bodies) {
      into.organisation({
        id,
        country_code: code,
        name: JSON.stringify({ en: `Synthetic body ${id}` }),
        kind: "ministry",
        confidence: "reported",
        row_version: 1,
        recorded_at: recordedAt,
      });
      search.add({
        kind: "organisation",
        id,
        countryCode: code,
        existsBy: "",
        texts: [`Synthetic body ${id}`],
      });
    }
    for (let i = 0; i < size.instruments; i++) {
      const instrumentId = `${code.toLowerCase()}-${i}`;
      const adoptedOn = dayFrom(2008, 16);
      const stage = pick(stages);
      const kind = pick(["law", "draft-law", "decree", "action-plan"] as const);
      into.instrument({
        id: instrumentId,
        country_code: code,
        kind,
        number: `SYN-${i}`,
        title: JSON.stringify({ en: `Synthetic ${kind} ${instrumentId}` }),
        adopted_on: adoptedOn,
        stage,
        stage_on: adoptedOn,
        exists_by: adoptedOn,
        is_undated: 0,
        is_published: 1,
        confidence: "reported",
        row_version: 1,
        recorded_at: recordedAt,
        changed_at: recordedAt,
      });
      search.add({
        kind: "instrument",
        id: instrumentId,
        countryCode: code,
        existsBy: adoptedOn,
        texts: [`SYN-${i}`, `Synthetic ${kind} ${instrumentId}`],
      });
      into.milestone({
        id: `${instrumentId}-s`,
        instrument_id: instrumentId,
        country_code: code,
        stage,
        kind: "held",
        happened_on: adoptedOn,
        happened_by: adoptedOn,
        position: 1,
        confidence: "reported",
        recorded_at: recordedAt,
      });
      into.source({
        id: `${instrumentId}-source`,
        title: `Synthetic gazette of ${instrumentId}`,
        publisher: "Synthetic gazette",
        published_on: adoptedOn,
        url: `https://gazette.example/${instrumentId}`,
        language: "en",
        row_version: 1,
        recorded_at: recordedAt,
      });
      search.add({
        kind: "source",
        id: `${instrumentId}-source`,
        countryCode: null,
        existsBy: "",
        texts: [`Synthetic gazette of ${instrumentId}`, "Synthetic gazette"],
      });
      cite("instrument", instrumentId, instrumentId);
      for (let position = 1; position <= size.measures; position++)
        fillMeasure(writer, { instrumentId, code, adoptedOn, bodies, position, entryCount: size.progress });
    }
  }
  db.exec("commit");
  db.exec("begin");
  search.finish();
  db.exec("commit");
  for (const { sql } of putAside) db.exec(sql);
  db.close();
}
