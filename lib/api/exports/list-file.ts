import { canonicalJson } from "@/domain/canonical";
import { type Cell, csvStream, type Pages } from "../csv";
import { hashedPages, LineHash, type Sealing, sha256 } from "../documents/seal";
import { jsonStream } from "../json-rows";
import { type Sheet, xlsxStream } from "../xlsx/workbook";
import { aboutLines, ruleLines } from "./about";
import type { Words } from "./words";

export const listEndings = ["csv", "json", "xlsx"] as const;
export type ListEnding = (typeof listEndings)[number];

interface ListFile {
  /** Keys of the columns, in their order. */
  headings: readonly string[];
  pages: AsyncIterable<Cell[][]>;
  words: Words;
  sealing: Sealing;
}

/** A list as a file of one kind, streamed: its rows, what it says of itself, and its seal. The first rows are read before this resolves. */
export function listFile(ending: ListEnding, file: ListFile): Promise<ReadableStream<Uint8Array>> {
  if (ending === "csv") return csvFile(file);
  return ending === "json" ? jsonFile(file) : xlsxFile(file);
}

function counted({ headings, pages }: ListFile): { rows: Pages; content: LineHash } {
  const content = new LineHash();
  content.add([headings]);
  return { rows: hashedPages(pages, content), content };
}

function csvFile(file: ListFile) {
  const { words, sealing } = file;
  const { rows, content } = counted(file);
  return csvStream(file.headings.map(words.column), rows, {
    lines: () => [
      ...aboutLines(sealing.about, words).map((line) => line.join(": ")),
      `${words.document("about.contentHash")}: ${content.soFar()}`,
    ],
    last: (textHash) => sealing.seal({ format: "csv", contentHash: content.soFar(), textHash }),
  });
}

function jsonFile(file: ListFile) {
  const { sealing } = file;
  const { rows, content } = counted(file);
  return jsonStream(file.headings, rows, (dataHash) => {
    const about = { ...sealing.about, contentHash: content.soFar() };
    const textHash = jsonTextHash(about, dataHash);
    return { about, seal: sealing.seal({ format: "json", contentHash: about.contentHash, textHash }) };
  });
}

/** What a JSON file says: what it says of itself, and its data. */
export const jsonTextHash = (about: unknown, dataHash: string) =>
  sha256(`${canonicalJson(about)}\n${dataHash}`);

async function xlsxFile(file: ListFile) {
  const { words, sealing } = file;
  const { rows, content } = counted(file);
  const first = await rows.next();
  const sheet: Sheet = {
    name: words.list(sealing.about.name),
    columns: file.headings.map((heading) => ({
      heading: words.column(heading),
      kind: heading.endsWith("On") ? ("day" as const) : undefined,
    })),
    pages: resumed(first, rows),
  };
  return sealedWorkbook([sheet], { words, sealing, contentHash: () => content.soFar() });
}

async function* resumed(first: IteratorResult<readonly (readonly Cell[])[]>, rest: Pages) {
  for (let next = first; !next.done; next = await rest.next()) yield next.value;
}

/** A workbook with one more sheet at its end: how it was made, and its seal. */
export function sealedWorkbook(
  sheets: readonly Sheet[],
  {
    words,
    sealing,
    contentHash,
    more = [],
  }: { words: Words; sealing: Sealing; contentHash(): string; more?: Cell[][] },
): ReadableStream<Uint8Array> {
  const said = new LineHash();
  async function* lines(): AsyncGenerator<Cell[][]> {
    yield aboutLines(sealing.about, words);
    yield more;
    yield ruleLines(sealing.about.name, words);
    yield [[words.document("about.contentHash"), contentHash()]];
    yield [
      [
        words.document("about.seal"),
        sealing.seal({ format: "xlsx", contentHash: contentHash(), textHash: said.soFar() }),
      ],
    ];
  }
  const how: Sheet = {
    name: words.document("how"),
    columns: [
      { heading: words.exported("what"), width: 34 },
      { heading: words.exported("says"), width: 100 },
    ],
    pages: lines(),
  };
  return xlsxStream([...sheets, how], said);
}
