import { akomaNtosoNamespace } from "@/domain/legal-text/akoma-ntoso";
import { outlineOf } from "@/domain/legal-text/outline";
import type { LegalProvision } from "@/domain/legal-text/provision";
import type { ProvisionKind } from "@/domain/vocabulary";
import { CountedText, inPieces, raised } from "./counted-text";
import type { ReadFile } from "./read-file";
import { refusedFile } from "./refused-file";
import { strictXml, type XmlElement } from "./strict-xml";

const unitKinds: Record<string, ProvisionKind> = {
  book: "part",
  tome: "part",
  part: "part",
  title: "part",
  chapter: "chapter",
  subchapter: "chapter",
  section: "section",
  division: "section",
  article: "article",
  rule: "article",
  preamble: "text",
  conclusions: "text",
};
const documents = new Set(["act", "bill", "doc"]);
const inlines = new Set([
  "b",
  "i",
  "u",
  "sup",
  "sub",
  "span",
  "ref",
  "rref",
  "mref",
  "term",
  "def",
  "ins",
  "abbr",
  "date",
  "organization",
  "docTitle",
  "docNumber",
  "docDate",
  "docType",
]);
const lines = new Set([
  "p",
  "listIntroduction",
  "listWrapUp",
  "longTitle",
  "formula",
  "heading",
  "num",
  "subheading",
  "eol",
]);
const holders = new Set(
  "akomaNtoso act bill doc body mainBody content intro wrapUp paragraph subparagraph point indent alinea list clause subclause level hcontainer blockList item recitals recital citations citation container".split(
    " ",
  ),
);
const skipped = new Set([
  "meta",
  "authorialNote",
  "remark",
  "table",
  "toc",
  "img",
  "coverPage",
  "preface",
  "attachments",
  "components",
  "noteRef",
  "del",
  "quotedStructure",
  "embeddedStructure",
]);
const silently = new Set(["meta"]);

/** The body of an act or bill as a marked text. What is not taken over is counted by the name of its element. */
export async function readAkomaNtoso(xml: string): Promise<ReadFile> {
  const reader = new BodyReader();
  const parser = strictXml(reader);
  await inPieces(xml, (piece) => parser.write(piece));
  parser.close();
  return {
    format: "akoma-ntoso",
    text: outlineOf(reader.provisions),
    isOutline: true,
    leftOut: reader.tally.leftOut,
  };
}

class BodyReader {
  readonly provisions: LegalProvision[] = [];
  readonly tally = new CountedText();
  readonly #open: (LegalProvision | null)[] = [];
  readonly #path: string[] = [];
  #skipping = 0;
  #line: string[] | null = null;
  #mark: string | null = null;
  #isRaised = false;

  open({ name, namespace, attributes }: XmlElement) {
    if (this.#path.length === 0 && (name !== "akomaNtoso" || !namespace.startsWith(akomaNtosoNamespace)))
      throw refusedFile("file_not_what_it_says");
    if (this.#path.length === 1 && !documents.has(name)) throw refusedFile("file_not_what_it_says");
    this.#path.push(name);
    if (this.#skipping > 0 || skipped.has(name)) {
      if (this.#skipping === 0 && !silently.has(name)) this.tally.leaveOut(name);
      this.#skipping++;
      return;
    }
    if (name === "sup") this.#isRaised = true;
    if (lines.has(name)) this.#line = [];
    else if (unitKinds[name] || (name === "hcontainer" && attributes.name === "text"))
      this.#begin(this.#kindOf(name));
    else if (inlines.has(name)) this.tally.leaveOut(`<${name}>`);
    else if (!holders.has(name)) this.tally.leaveOut(name);
  }

  close({ name }: XmlElement) {
    this.#path.pop();
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    if (name === "sup") this.#isRaised = false;
    if (lines.has(name)) this.#endLine(name);
    if (unitKinds[name] || (name === "hcontainer" && this.#isTextUnit())) this.#end();
    if (name === "paragraph" || name === "item" || name === "point") this.#flushMark();
  }

  text(text: string) {
    if (this.#skipping === 0) this.#line?.push(this.#isRaised ? raised(text) : text);
    if (this.#skipping === 0 && this.#line === null && text.trim() !== "")
      this.tally.leaveOut("text-outside-of-paragraphs");
  }

  #kindOf = (name: string): ProvisionKind => unitKinds[name] ?? "text";
  #isTextUnit = () => this.#open.at(-1)?.kind === "text";

  #begin(kind: ProvisionKind) {
    const unit: LegalProvision = { kind, number: null, heading: null, body: "" };
    this.provisions.push(unit);
    this.#open.push(unit);
  }

  #end() {
    this.#flushMark();
    this.#open.pop();
  }

  #endLine(name: string) {
    const joined = (this.#line ?? []).join("");
    const text = /\n/.test(joined) ? joined.replaceAll(/\s+/g, " ").trim() : joined;
    this.#line = null;
    const unit = this.#open.at(-1);
    if (!unit) {
      if (text.trim() !== "") this.tally.leaveOut(name);
      return;
    }
    const holder = this.#path.at(-1) ?? "";
    const isOfUnit = unitKinds[holder] !== undefined || holder === "hcontainer";
    if (name === "num" && isOfUnit) unit.number = text.trim() || null;
    else if (name === "heading" && isOfUnit) unit.heading = text.trim() || null;
    else if (name === "num") this.#mark = text.trim();
    else this.#addLine(unit, text);
  }

  #addLine(unit: LegalProvision, text: string) {
    const line = this.#mark === null ? text : `${this.#mark} ${text}`;
    this.#mark = null;
    unit.body = unit.body === "" && !this.#hasLines.has(unit) ? line : `${unit.body}\n${line}`;
    this.#hasLines.add(unit);
  }

  readonly #hasLines = new Set<LegalProvision>();

  /** A number that no text followed stands alone in its line. */
  #flushMark() {
    const unit = this.#open.at(-1);
    if (this.#mark !== null && unit) {
      const mark = this.#mark;
      this.#mark = null;
      this.#addLine(unit, mark);
    }
  }
}
