/** Words that only say that a place is meant, in the languages laws are cited in here. */
const fillers = new Set(
  "a art arts article articles section sections s ss para paras paragraph § modda moddasi модда моддаси статья статьи статті ст cap chapter".split(
    " ",
  ),
);

const partsOf = (place: string) =>
  place
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((part, index) => part !== "" && !(fillers.has(part) && (index === 0 || part.length > 1)));

/**
 * Whether `number`, as an instrument lists its provisions, is the place that a citation calls `locator`: the same but for words like
 * "article" and signs, or a part of the annex or chapter that the locator names in words.
 */
export function isPlace(locator: string, number: string | null): boolean {
  if (number === null) return false;
  const wanted = partsOf(locator);
  const listed = partsOf(number);
  if (wanted.length === 0 || wanted.length > listed.length) return false;
  const isSame = wanted.every((part, index) => part === listed[index]);
  const namesAWhole = wanted.some((part) => part.length > 3);
  return isSame && (wanted.length === listed.length || namesAWhole);
}
