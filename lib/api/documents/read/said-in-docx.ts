import { LineHash, sealStart } from "../seal";
import type { Said } from "./said-in-xlsx";
import type { ZipParts } from "./zip-parts";

/** What the paragraphs of a Word document say, in their order, those of tables among them; not how they look. */
export async function saidInDocx(parts: ZipParts): Promise<Said> {
  const hash = new LineHash();
  let seal: string | null = null;
  const open: string[] = [];
  let isText = false;
  await parts.parse("word/document.xml", {
    open(tag) {
      if (tag === "p") open.push("");
      if (tag === "t") isText = true;
      if (tag === "tab" || tag === "br") append(" ");
    },
    text(text) {
      if (isText) append(text);
    },
    close(tag) {
      if (tag === "t") isText = false;
      if (tag !== "p") return;
      const said = (open.pop() ?? "").replace(/\s+/g, " ").trim();
      if (said.startsWith(sealStart) && seal === null) seal = said;
      else if (said) hash.add([[said]]);
    },
  });
  return { textHash: hash.soFar(), seal };

  function append(text: string) {
    if (open.length > 0) open[open.length - 1] += text;
  }
}
