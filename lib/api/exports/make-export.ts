import type { Scope } from "@/db/queries/scope";
import { Failure, invalidField } from "@/domain/failure";
import { dashboardQuery } from "@/domain/input/dashboard";
import { compareQuery, exportQuery } from "@/domain/input/query";
import type { Language } from "@/domain/vocabulary";
import { dashboardPack } from "../dashboard/pack";
import { sincePack } from "../dashboard/since-pack";
import { chartFile } from "../documents/chart-file";
import { packFile } from "../documents/pack-file";
import type { AnyPack } from "../documents/pack-hash";
import { packPdf } from "../documents/pack-pdf";
import { packPng } from "../documents/pack-png";
import type { Sealing } from "../documents/seal";
import { parseInput } from "../query";
import { sealingFor } from "./about";
import { comparisonFile, readComparison } from "./comparison";
import { comparisonPack } from "./comparison-pack";
import { type Ending, fileNameOf, listOf, mediaTypes, partsOfName } from "./file-name";
import { listFile } from "./list-file";
import { listPack } from "./list-pack";
import { type Words, wordsIn } from "./words";

/** What a file is asked to be. */
export interface WantedFile {
  /** Its name with its ending, such as `measures.xlsx`. */
  file: string;
  /** The parameters of its address. */
  sent: Record<string, string>;
  scope: Scope;
  /** In which it is written unless `sent` names another. */
  language: Language;
  /** Where this site is. */
  origin: string;
  /** Who made it, where that is not who the scope is of. */
  madeBy?: string;
  /** Hears how many rows of a list have been read so far; may refuse to go on. */
  onRows?(count: number): Promise<void> | void;
}

export interface MadeFile {
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string;
  mediaType: string;
  fileName: string;
  language: Language;
}

type Making = WantedFile & { words: Words; sealing: Sealing };

/**
 * A file of what a reader may see: the one way in which any export is made. `not_found` for a name or an ending that there is none of;
 * `invalid` for a filter that cannot be used, a day to come, or more than the kind of file can hold.
 */
export async function makeExport(wanted: WantedFile): Promise<MadeFile> {
  const { file, sent, scope } = wanted;
  const { name, ending } = partsOfName(file);
  if (sent.on && sent.on > scope.today) throw invalidField("on", "must_not_be_future");
  const language = parseInput(exportQuery, sent).language ?? wanted.language;
  const words = await wordsIn(language);
  const madeAt = new Date().toISOString();
  const { madeBy } = wanted;
  const sealing = await sealingFor(scope, { name, sent, language, madeAt, madeBy });
  return {
    body: await bodyOf(name, ending, { ...wanted, words, sealing }),
    mediaType: mediaTypes[ending],
    fileName: fileNameOf({ name, ending, on: scope.on ?? scope.today, knownAt: sent.knownAt }),
    language,
  };
}

function bodyOf(name: string, ending: Ending, making: Making): Promise<MadeFile["body"]> {
  if (name === "dashboard") return dashboardBody(ending, making);
  if (name === "comparison") return comparisonBody(ending, making);
  return name === "since" ? sinceBody(ending, making) : listBody(name, ending, making);
}

async function listBody(name: string, ending: Ending, making: Making) {
  const { scope, sent, words, sealing, onRows } = making;
  const { query, headings, pages } = listOf(name);
  const read = pages(scope, parseInput(query, sent) as never, words);
  const file = { headings, pages: onRows ? counted(read, onRows) : read };
  if (ending === "csv" || ending === "json" || ending === "xlsx")
    return listFile(ending, { ...file, words, sealing });
  return printed(ending, await listPack(file, sealing.about, words), making);
}

async function* counted<Page extends readonly unknown[]>(
  pages: AsyncIterable<Page>,
  onRows: NonNullable<WantedFile["onRows"]>,
): AsyncGenerator<Page> {
  let count = 0;
  for await (const page of pages) {
    count += page.length;
    await onRows(count);
    yield page;
  }
}

async function comparisonBody(ending: Ending, making: Making) {
  const { scope, sent, words, sealing, origin } = making;
  const address = new URL(`/compare?${new URLSearchParams(sent)}`, origin);
  const file = await readComparison(scope, parseInput(compareQuery, sent), address, sealing);
  if (ending === "csv" || ending === "json" || ending === "xlsx") return comparisonFile(ending, file, words);
  return printed(ending, comparisonPack(file, words), making);
}

const printed = (ending: Ending, pack: AnyPack, making: Making) =>
  ending === "png" ? packPng(pack, making) : packPdf(pack, making.words, making.sealing);

async function dashboardBody(ending: Ending, making: Making) {
  const { scope, sent, words, sealing, origin } = making;
  const { chart, ...filters } = sent;
  const at = { language: words.language, origin };
  const pack = await dashboardPack(scope, parseInput(dashboardQuery, filters), at);
  if (ending !== "png" && ending !== "svg") return packFile(ending, pack, words, sealing);
  const drawn = chart === undefined ? pack.charts[0] : pack.charts.find(({ key }) => key === chart);
  if (!drawn) throw new Failure("not_found", "not_found");
  return chartFile(ending, pack, drawn, making);
}

async function sinceBody(ending: Ending, { scope, sent, words, sealing, origin }: Making) {
  const pack = await sincePack(scope, parseInput(dashboardQuery, sent), { language: words.language, origin });
  return packFile(ending as "pdf", pack, words, sealing);
}
