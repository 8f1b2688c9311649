import { invalidField } from "@/domain/failure";
import { methodEdition } from "@/domain/figures/edition";
import type { CellView, ComparedCriterion, Comparison } from "@/domain/view/comparison";
import type { AnyPack } from "../documents/pack-hash";
import { type ComparisonFile, entriesOf, saidIn } from "./comparison";
import { mostPrinted, packFrame } from "./list-pack";
import type { Words } from "./words";

/** A comparison as it is printed: States beside each other as far as a page is wide, else below each other; its sources numbered. */
export function comparisonPack(file: ComparisonFile, words: Words): AnyPack {
  const { about, data } = file;
  const sources = [
    ...new Map(
      entriesOf(file).flatMap(({ cell }) =>
        (cell?.citations ?? []).map(({ source }) => [source.id, source] as const),
      ),
    ).values(),
  ];
  const numberOf = new Map(sources.map(({ id }, at) => [id, at + 1]));
  const marked = (cell: CellView) => {
    const numbers = [...new Set(cell.citations.map(({ source }) => numberOf.get(source.id)))];
    return [saidIn(cell, words), numbers.length > 0 ? `[${numbers.join(", ")}]` : ""].join(" ").trim();
  };
  const nameOf = ({ name, nativeLanguage }: Comparison["countries"][number]) =>
    words.text(name, nativeLanguage) ?? "";
  const isBeside = data.countries.length <= 6;
  const column = (key: string, kind: "text" | "link" | "day" = "text") => ({
    key,
    heading: words.column(key),
    kind,
  });
  const common = ({ code, question }: ComparedCriterion) => ({
    criterion: code,
    question: words.text(question),
  });
  const table = isBeside
    ? {
        columns: [
          column("criterion", "day"),
          column("question"),
          ...data.countries.map((country) => ({
            key: country.code,
            heading: nameOf(country),
            kind: "link" as const,
          })),
        ],
        rows: data.criteria.map((criterion) => ({
          ...common(criterion),
          ...Object.fromEntries(
            data.countries.map(({ code }) => {
              const cell = criterion.cells[code];
              return [code, cell ? marked(cell) : null];
            }),
          ),
        })),
      }
    : {
        columns: [
          column("criterion", "day"),
          column("question"),
          column("country", "link"),
          column("said"),
          column("asOf", "day"),
        ],
        rows: entriesOf(file).flatMap(({ criterion, country, cell }) =>
          cell
            ? [{ ...common(criterion), country: nameOf(country), said: marked(cell), asOf: cell.asOf }]
            : [],
        ),
      };
  if (table.rows.length > mostPrinted) throw invalidField("countries", "too_many_rows", { max: mostPrinted });
  const title = words.list("compare");
  return {
    ...packFrame(title, about, words),
    kind: "comparison",
    knownAt: about.knownAt,
    edition: about.edition ?? methodEdition,
    tables: [{ key: "comparison", title, sentence: words.document("comparisonTable"), ...table }],
    sources: sources.map(({ title: name, url }, at) => ({ number: at + 1, title: name, url: url ?? "" })),
  };
}
