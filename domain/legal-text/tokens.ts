/**
 * What is compared as one: a word with its hyphens and its ʻ ʼ ’; a number with its parts, as 3.1(b) or 5¹; a run of white space; any
 * other sign by itself. A dash between spaces is a sign of its own. Letters of any script.
 */
const token =
  /\d+(?:[.,:/]\d+)*[⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:\([\p{L}\p{N}]{1,4}\))*(?:[\p{L}\p{M}]+)?(?:[-‑][\p{L}\p{M}\p{N}]+)*|[\p{L}\p{M}\p{N}]+(?:[-‑ʻʼ’‘'`´][\p{L}\p{M}\p{N}]+|[ʻʼ](?!\p{L}))*|\s+|./gsu;

/** The tokens of a text; joined they are the text again. */
export const tokensOf = (text: string): string[] => text.match(token) ?? [];

const apostrophes = /[ʻʼʹʾʿ’‘‛'`´′]/g;

/** The words and numbers of a text as they count for likeness: lower case, one apostrophe, no signs. */
export const wordsOf = (text: string): string[] =>
  tokensOf(text.toLowerCase().replaceAll(apostrophes, "ʻ")).filter((each) => /[\p{L}\p{N}]/u.test(each));
