import type { QuoteState } from "./vocabulary";

/** Quotation marks and apostrophes of any make count as one; case, accents written apart, breaks of lines and of words do not count. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\u00ad/g, "")
    .replace(/(\p{L})-\s*\n\s*(\p{L})/gu, "$1$2")
    .replace(/[\u2018\u2019\u02bb\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** The pages that are said, as numbers from 1: "3", "3-5", "2, 4–6"; null when nothing is said or it cannot be read. */
export function pagesIn(said: string | null): number[] | null {
  const parts = said?.split(/[,;]/).map((part) => /^\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5}))?\s*$/.exec(part));
  if (!parts || parts.some((part) => part === null)) return null;
  return parts.flatMap((part) => {
    const [from, to] = [Number(part?.[1]), Number(part?.[2] ?? part?.[1])];
    return from >= 1 && to >= from && to - from < 1_000
      ? Array.from({ length: to - from + 1 }, (_, at) => from + at)
      : [];
  });
}

/**
 * Where `quote` stands in a text of one or more pages: the page, from 1, on which it begins, which may run on to the next. `elsewhere`
 * when it stands on none of the pages that were said.
 */
export function findQuotation(
  pages: readonly string[],
  quote: string,
  said: string | null,
): { state: Exclude<QuoteState, "not_checked">; page: number | null } {
  const sought = plain(quote);
  if (sought === "") return { state: "not_found", page: null };
  const texts = pages.map(plain);
  const found = texts.flatMap((text, at) => {
    const within = `${text} ${texts[at + 1] ?? ""}`.indexOf(sought);
    return within >= 0 && within < text.length ? [at + 1] : [];
  });
  const wanted = pagesIn(said);
  const onWanted = wanted && found.find((page) => wanted.includes(page));
  const [first] = found;
  if (first === undefined) return { state: "not_found", page: null };
  if (wanted === null || pages.length === 1) return { state: "found", page: first };
  return onWanted ? { state: "found", page: onWanted } : { state: "elsewhere", page: first };
}
