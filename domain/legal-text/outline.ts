import type { ProvisionKind } from "../vocabulary";
import type { LegalProvision } from "./provision";

/**
 * A text with its units marked, for a person to correct: a line `[article Article 5] Heading` begins an article, and what follows
 * is its body. The kind may be written in English, Russian or Uzbek. A line of the body that begins with `[` or `\` has a `\` before it.
 */
const kindNames: Record<ProvisionKind, readonly string[]> = {
  part: ["part", "раздел", "boʻlim", "часть"],
  chapter: ["chapter", "глава", "bob"],
  section: ["section", "параграф", "paragraf"],
  article: ["article", "статья", "modda"],
  text: ["text", "текст", "matn"],
};
const kindByName = new Map(
  Object.entries(kindNames).flatMap(([kind, names]) => names.map((name) => [name, kind as ProvisionKind])),
);

const mark = /^\[(\p{L}[\p{L}ʻ]*)(?: ([^\]\n]+))?\](?: (.*))?$/u;

export function outlineOf(
  provisions: readonly LegalProvision[],
  language: "en" | "ru" | "uz" = "en",
): string {
  const at = { en: 0, ru: 1, uz: 2 }[language];
  return provisions
    .map(({ kind, number, heading, body }) => {
      const name = kindNames[kind].at(Math.min(at, kindNames[kind].length - 1));
      const first = `[${[name, number].filter(Boolean).join(" ")}]${heading ? ` ${heading}` : ""}`;
      const rest = body === "" ? [] : body.split("\n").map((line) => line.replace(/^(?=[[\\])/, "\\"));
      return [first, ...rest].join("\n");
    })
    .join("\n\n");
}

export interface OutlineFault {
  /** Counted from 1. */
  line: number;
}

/** Reads a marked text. Lines that look like a mark and are none, and text before the first mark, are faults. */
export function provisionsFromOutline(
  outline: string,
): { provisions: LegalProvision[] } | { faults: OutlineFault[] } {
  const provisions: LegalProvision[] = [];
  const faults: OutlineFault[] = [];
  let body: string[] = [];
  const close = () => {
    const open = provisions.at(-1);
    if (open) open.body = withoutBlankEnds(body).join("\n");
    body = [];
  };
  outline
    .normalize("NFC")
    .split(/\r\n|[\n\r]/)
    .forEach((raw, at) => {
      const line = raw.trimEnd();
      if (!line.startsWith("[")) {
        if (provisions.length === 0 && line !== "") faults.push({ line: at + 1 });
        body.push(line.replace(/^\\(?=[[\\])/, ""));
        return;
      }
      const [, name = "", number, heading] = mark.exec(line) ?? [];
      const kind = kindByName.get(name.toLowerCase());
      if (!kind) {
        faults.push({ line: at + 1 });
        return;
      }
      close();
      provisions.push({ kind, number: number?.trim() || null, heading: heading?.trim() || null, body: "" });
    });
  close();
  return faults.length > 0 ? { faults } : { provisions };
}

function withoutBlankEnds(lines: string[]): string[] {
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return first < 0 ? [] : lines.slice(first, last + 1);
}
