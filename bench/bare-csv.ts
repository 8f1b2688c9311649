import { createWriteStream } from "node:fs";
import Database from "better-sqlite3";
import messages from "../messages/en.json" with { type: "json" };

/** What a measure's line of the CSV is made of, read by hand: one statement, in the order of our own list. */
const statement = `
  select m.id, m.country_code, c.name as country, m.instrument_id, i.title, m.number, m.text, m.due_on, m.due_text, m.is_continuing,
    m.is_open and m.due_by < ? as is_overdue, m.claim, m.claimed_on, m.claim_decision, m.finding, m.found_on, m.state, m.confidence,
    m.changed_at,
    (select group_concat(o.name, char(31)) from measure_body b join organisation o on o.id = b.organisation_id
      where b.measure_id = m.id and b.role = 'lead') as leads,
    (select group_concat(o.name, char(31)) from measure_body b join organisation o on o.id = b.organisation_id
      where b.measure_id = m.id and b.role = 'support') as supporting,
    (select group_concat(p.pillar, char(31)) from measure_pillar p where p.measure_id = m.id) as pillars
  from measure m join country c on c.code = m.country_code join instrument i on i.id = m.instrument_id
  where m.is_published = 1 order by m.changed_at desc, m.id desc limit ?`;

const { vocabulary, table } = messages as unknown as {
  vocabulary: Record<string, Record<string, string>>;
  table: { yes: string; no: string };
};
const english = (json: string | null) =>
  json === null ? "" : ((JSON.parse(json) as { en?: string }).en ?? "");
const word = (list: string, code: unknown) =>
  code === null ? "" : (vocabulary[list]?.[String(code)] ?? String(code));
const field = (cell: unknown) => {
  const text = cell === null || cell === undefined ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The list is not one body's, so that nothing in it was taken over from another. */
const takenOver = "";

/** The lines of the first measures as a bare loop writes them; resolves to how many bytes and how long. */
export async function bareCsv(file: string, today: string, limit: number, to: string) {
  const db = new Database(file, { readonly: true });
  const out = createWriteStream(to);
  const since = performance.now();
  let bytes = 0;
  let lines = "";
  for (const row of db.prepare(statement).iterate(today, limit) as IterableIterator<
    Record<string, unknown>
  >) {
    const names = (value: unknown) =>
      value === null ? "" : String(value).split("\u001f").map(english).join("; ");
    lines += `${[
      row.id,
      row.country_code,
      english(row.country as string),
      row.instrument_id,
      english(row.title as string),
      row.number,
      english(row.text as string),
      "en",
      names(row.leads),
      names(row.supporting),
      takenOver,
      row.pillars === null
        ? ""
        : String(row.pillars)
            .split("\u001f")
            .map((code) => word("pillars", code))
            .join("; "),
      row.due_on,
      row.due_text,
      row.is_continuing ? table.yes : table.no,
      row.is_overdue ? table.yes : table.no,
      word("claims", row.claim),
      row.claimed_on,
      row.claim === null ? "" : row.claim_decision === "verify" ? table.yes : table.no,
      word("findings", row.finding),
      row.found_on,
      word("measureStates", row.state),
      word("confidences", row.confidence),
      row.changed_at,
    ]
      .map(field)
      .join(",")}\r\n`;
    if (lines.length > 1 << 16) {
      bytes += Buffer.byteLength(lines);
      out.write(lines);
      lines = "";
    }
  }
  out.write(lines);
  bytes += Buffer.byteLength(lines);
  await new Promise<void>((resolve) => out.end(resolve));
  db.close();
  return { bytes, ms: performance.now() - since };
}
