import { SaxesParser } from "saxes";
import { refusedFile } from "./refused-file";

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  namespace: string;
  attributes: Record<string, string>;
}

interface Handlers {
  open(element: XmlElement): void;
  close(element: XmlElement): void;
  text(text: string): void;
}

const deepest = 200;

/** A streaming parser without a document type and with no entities but the five of XML: what has them is refused. */
export function strictXml(handlers: Handlers): { write(piece: string): void; close(): void } {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  parser.on("doctype", () => {
    throw refusedFile("file_doctype");
  });
  parser.on("error", () => {
    throw refusedFile("file_malformed", { line: parser.line });
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (open.length >= deepest) throw refusedFile("file_malformed", { line: parser.line });
    const element = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(Object.values(attributes).map((each) => [each.local, each.value])),
    };
    open.push(element);
    handlers.open(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) handlers.close(element);
  });
  parser.on("text", (text) => handlers.text(text));
  parser.on("cdata", (text) => handlers.text(text));
  return { write: (piece) => void parser.write(piece), close: () => void parser.close() };
}
