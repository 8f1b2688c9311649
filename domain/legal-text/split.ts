import { type Heading, headingIn } from "./headings";
import { isContainer, type LegalProvision } from "./provision";

const longestHeading = 220;
const longestSentenceHeading = 120;

/**
 * A pasted text as its parts, chapters, sections and articles, in order. English, Russian, Uzbek in both scripts, Ukrainian, Greek
 * and Swedish words for them. Where nothing is called an article, sections are the articles; where nothing is called anything,
 * points that count up from 1 are. No article at all: the whole is one `text`. No line is lost but blank ones around headings.
 */
export function splitText(text: string): LegalProvision[] {
  const lines = linesOf(text);
  const found = lines.map(headingIn);
  const hasArticles = found.some((heading) => heading?.kind === "article");
  const hasEither = found.some((heading) => heading?.kind === "either");
  const headings = hasArticles || hasEither ? found : withPoints(lines, found);
  const provisions: LegalProvision[] = [];
  let open: LegalProvision | null = null;
  let body: string[] = [];
  const close = () => {
    const filled = trimBlank(body).join("\n");
    body = [];
    if (open) provisions.push({ ...open, body: filled });
    else if (filled !== "") provisions.push({ kind: "text", number: null, heading: null, body: filled });
  };
  for (let at = 0; at < lines.length; at++) {
    const heading = headings[at];
    if (!heading) {
      body.push(lines[at] ?? "");
      continue;
    }
    close();
    const kind = heading.kind === "either" ? (hasArticles ? "section" : "article") : heading.kind;
    const next = heading.rest === "" ? titleBelow(lines, headings, at) : null;
    const isLast = !lines[at + 1]?.trim() || headings[at + 1] !== null;
    const isHeading =
      heading.rest !== "" && (isContainer(kind) || (!heading.isRunOn && isTitle(heading.rest, isLast)));
    open = {
      kind,
      number: heading.number,
      heading: next === null ? (isHeading ? heading.rest : null) : (lines[next] ?? "").trim(),
      body: "",
    };
    if (heading.rest !== "" && !isHeading) body.push(heading.rest);
    if (next !== null) at = next;
  }
  close();
  return provisions;
}

/** Text in lines, whatever they end with; NFC, without a byte order mark and spaces at their ends. */
const linesOf = (text: string): string[] =>
  text
    .normalize("NFC")
    .replace(/^\uFEFF/, "")
    .split(/\r\n|[\n\r\u2028\u2029\f]/)
    .map((line) => line.trimEnd());

function trimBlank(lines: string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** Whether what stands behind a number is a title, and not already what the article says. */
function isTitle(rest: string, isLast: boolean): boolean {
  if (rest.length > longestHeading || /[;,]$/.test(rest) || /^[(\d]/.test(rest)) return false;
  if (!/[.:!]$/.test(rest)) return true;
  const isOneSentence = !/[.!?]\s/u.test(rest);
  return isOneSentence && rest.length <= longestSentenceHeading && !isLast;
}

/** The line under a bare number that is its title: short, alone, no sentence and no point. Its place, or null. */
function titleBelow(lines: string[], headings: (Heading | null)[], at: number): number | null {
  let next = at + 1;
  while (next < lines.length && lines[next]?.trim() === "") next++;
  const line = lines[next]?.trim();
  if (!line || headings[next] || next - at > 3) return null;
  const isShort = line.length <= longestHeading && !/[.;:,]$/.test(line);
  return isShort && /^["«“„(]?\p{Lu}/u.test(line) ? next : null;
}

const point = /^(\d{1,3})\.(?:\s|—|–)\s*(\S.*)$/u;

/** Numbered points as articles, when they count up from 1 and there are two or more. */
function withPoints(lines: string[], found: (Heading | null)[]): (Heading | null)[] {
  let expected = 1;
  const headings = lines.map((line, at): Heading | null => {
    const [, number, rest] = point.exec(line.trim()) ?? [];
    if (found[at] || number === undefined || Number(number) !== expected) return found[at] ?? null;
    expected++;
    return { kind: "article", number, rest: rest ?? "", isRunOn: true };
  });
  return expected > 2 ? headings : found;
}
