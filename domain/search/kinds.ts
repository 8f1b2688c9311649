/** What can be searched, in the order in which results are shown. A kind is described in `db/search/kinds.ts`. */
export const searchKinds = [
  "country",
  "instrument",
  "provision",
  "measure",
  "progress",
  "recommendation",
  "event",
  "practice",
  "organisation",
  "criterion",
  "source",
] as const;
export type SearchKind = (typeof searchKinds)[number];
export const isSearchKind = (kind: string): kind is SearchKind => searchKinds.some((each) => each === kind);

/** The kinds there is most of have the lowest numbers: the index is read from its highest number down, and what is passed on the way costs. */
const numberedFirst: readonly SearchKind[] = ["progress", "measure", "provision", "source", "instrument"];
const byNumber = [...numberedFirst, ...searchKinds.filter((kind) => !numberedFirst.includes(kind))];

/** Entries of one kind are numbered together, so that looking for words in it never passes through the others. */
const entriesPerKind = 100_000_000;
export const firstEntryOf = (kind: SearchKind) => 1 + byNumber.indexOf(kind) * entriesPerKind;
export const lastEntryOf = (kind: SearchKind) => firstEntryOf(kind) + entriesPerKind - 1;
