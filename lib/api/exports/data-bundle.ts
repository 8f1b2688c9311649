import { createHash } from "node:crypto";
import type { Scope } from "@/db/queries/scope";
import { canonicalJson } from "@/domain/canonical";
import type { DataCatalogue } from "@/domain/view/data";
import type { Language } from "@/domain/vocabulary";
import { csvLines } from "../csv";
import { type Part, zipped } from "../xlsx/zip";
import { dataCatalogue, dataSets } from "./data-catalogue";
import type { ListEnding } from "./list-file";
import { makeExport } from "./make-export";
import { wordsIn } from "./words";

interface Wanted {
  scope: Scope;
  language: Language;
  origin: string;
}

/**
 * Every published list as a file of one kind, with the data dictionary, the licence and a manifest that names the SHA-256 of each file, as a
 * ZIP that is written while it is read: memory does not grow with the rows.
 */
export function dataBundle(
  ending: ListEnding,
  { scope, language, origin }: Wanted,
): ReadableStream<Uint8Array> {
  const open = { ...scope, actor: null };
  const bytes = zipped(partsOf(ending, { scope: open, language, origin }));
  return new ReadableStream({
    async pull(controller) {
      const next = await bytes.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
}

async function* partsOf(ending: ListEnding, wanted: Wanted): AsyncGenerator<Part> {
  const catalogue = await dataCatalogue(wanted.scope, wanted.language);
  const words = await wordsIn(wanted.language);
  const hashes: Record<string, string> = {};
  const hashed = (name: string, chunks: Part["chunks"]): Part => ({
    name,
    chunks: counted(chunks, name, hashes),
  });
  yield hashed("README.txt", [
    `${words.document("bundle", { ...about(catalogue), ending: ending.toUpperCase() })}\r\n`,
  ]);
  yield hashed("LICENCE.txt", [`${words.document("bundleLicence", { licence: catalogue.licence })}\r\n`]);
  yield hashed("dictionary.csv", [dictionary(catalogue, words.document)]);
  for (const name of dataSets) {
    const { body } = await makeExport({ ...wanted, file: `${name}.${ending}`, sent: {} });
    yield hashed(
      `${name}.${ending}`,
      typeof body === "string" ? [body] : (body as AsyncIterable<Uint8Array>),
    );
  }
  const { sets: _sets, bundles: _bundles, ...made } = catalogue;
  yield { name: "manifest.json", chunks: [canonicalJson({ ...made, files: hashes })] };
}

const about = ({ version, edition, on, audit }: DataCatalogue) => ({ version, edition, on, ...audit });

function dictionary({ sets }: DataCatalogue, say: (key: string) => string): string {
  const head = ["set", "key", "heading", "kind"].map((name) => say(`dictionary.${name}`));
  const rows = sets.flatMap(({ name, columns }) =>
    columns.map(({ key, heading, kind }) => [name, key, heading, say(`kinds.${kind}`)]),
  );
  return `\uFEFF${csvLines([head, ...rows])}`;
}

async function* counted(chunks: Part["chunks"], name: string, hashes: Record<string, string>) {
  const hash = createHash("sha256");
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  hashes[name] = hash.digest("hex");
}
