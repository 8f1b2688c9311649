import type Database from "better-sqlite3";
import { grouped, parsed, type Row, today } from "./bare-countries";

type Said = { value: number | null; absence: string | null };

/** The matrix of the comparison as our interface gives it to a visitor, from statements written by hand. */
export function matrixReader(db: Database.Database) {
  const states = db.prepare(
    "select code, name, native_language from country where code in (select value from json_each(?))",
  );
  const questions =
    db.prepare(`select c.*, t.name as part from criterion c join theme t on t.id = c.sub_theme_id
    order by c.position, c.code`);
  const standing =
    db.prepare(`select s.country_code, s.criterion_code, s.state, a.value, a.absence, a.confidence, a.as_of
    from assessment_standing s join assessment a on a.id = s.assessment_id
    where s.country_code in (select value from json_each(?)) and s.state in ('public_source', 'published')
      and s.valid_from_day <= ? and (s.valid_until_day is null or s.valid_until_day > ?)`);
  return (path: string) => {
    const codes = (new URLSearchParams(path.split("?")[1]).get("countries") ?? "").split(",");
    const day = today();
    const stateOf = new Map((states.all(JSON.stringify(codes)) as Row[]).map((row) => [row.code, row]));
    const cellOf = new Map(
      (standing.all(JSON.stringify(codes), day, day) as Row[]).map((row) => [
        `${row.country_code} ${row.criterion_code}`,
        row,
      ]),
    );
    const criteria = questions.all() as Row[];
    return {
      data: {
        edition: criteria[0]?.edition ?? null,
        on: day,
        knownAt: null,
        since: null,
        countries: codes.map((code) => ({
          code,
          name: parsed(stateOf.get(code)?.name),
          nativeLanguage: stateOf.get(code)?.native_language,
        })),
        criteria: criteria.map((row) => criterionOf(row, codes, cellOf)),
      },
    };
  };
}

function criterionOf(row: Row, codes: readonly string[], cellOf: ReadonlyMap<string, Row>) {
  const cells = codes.map((code) => cellView(cellOf.get(`${code} ${row.code}`)));
  return {
    code: row.code,
    pillar: row.pillar,
    themeId: row.theme_id,
    subThemeId: row.sub_theme_id,
    subTheme: parsed(row.part),
    question: parsed(row.question),
    isVictimCentred: row.is_victim_centred === 1,
    cells: Object.fromEntries(codes.map((code, at) => [code, cells[at]])),
    peers: peersOf(cells),
    hasDifferences: new Set(cells.map(({ value, absence }) => value ?? absence)).size > 1,
    changes: {},
  };
}

const cellView = (row: Row | undefined) => ({
  value: (row?.value ?? null) as number | null,
  absence: (row ? row.absence : "not_researched") as string | null,
  isLeftOut: false,
  state: row?.state ?? null,
  confidence: row?.confidence ?? null,
  asOf: row?.as_of ?? null,
  computed: null,
});

function peersOf(cells: readonly Said[]) {
  const counted = grouped(cells as unknown as Row[], "value");
  const absent = grouped(counted.get(null) ?? [], "absence");
  const countIn = (groups: ReadonlyMap<unknown, Row[]>, key: unknown) => groups.get(key)?.length ?? 0;
  return {
    total: cells.length,
    values: Object.fromEntries([0, 1, 2, 3].map((value) => [value, countIn(counted, value)])),
    absences: Object.fromEntries(
      ["not_researched", "no_provision", "not_applicable", "unclear", "disputed"].map((kind) => [
        kind,
        countIn(absent, kind),
      ]),
    ),
  };
}
