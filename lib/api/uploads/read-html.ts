import { Parser } from "htmlparser2";
import { CountedText, inPieces, raised } from "./counted-text";
import type { ReadFile } from "./read-file";
import { refusedFile } from "./refused-file";

const blocks = new Set(
  "address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const skipped = new Set([
  "script",
  "style",
  "template",
  "head",
  "noscript",
  "svg",
  "math",
  "select",
  "textarea",
  "button",
  "iframe",
  "object",
]);
const notTaken: Record<string, string> = {
  img: "picture",
  picture: "picture",
  svg: "picture",
  iframe: "frame",
  object: "frame",
  table: "table",
  form: "form",
  script: "script",
};

const deepest = 2_000;

/** The text of a page, a line for each block; scripts, styles and pictures are left out and counted. */
export async function readHtml(html: string): Promise<ReadFile> {
  if (!/<(?:!doctype\s+html|html|body|head|p|div|h[1-6]|table|ol|ul|span|br)\b/i.test(html.slice(0, 20_000)))
    throw refusedFile("file_not_what_it_says");
  const text = new CountedText();
  let skipping = 0;
  let isRaised = false;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (++depth > deepest) throw refusedFile("file_not_what_it_says");
        const left = notTaken[name];
        if (left && skipping === 0) text.leaveOut(left);
        if (skipped.has(name)) skipping++;
        if (name === "sup") isRaised = true;
        if (skipping === 0 && blocks.has(name)) text.endLine();
      },
      onclosetag(name) {
        depth--;
        if (skipped.has(name)) skipping = Math.max(0, skipping - 1);
        if (name === "sup") isRaised = false;
        if (skipping === 0 && blocks.has(name)) text.endLine();
      },
      ontext(piece) {
        if (skipping === 0) text.add((isRaised ? raised(piece) : piece).replaceAll(/\s+/g, " "));
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  await inPieces(html, (piece) => parser.write(piece));
  parser.end();
  return { format: "html", text: text.text, isOutline: false, leftOut: text.leftOut };
}
