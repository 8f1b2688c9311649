/** What can be searched, in the order in which results are shown. A kind is described in `db/search/kinds.ts`. */
export const searchKinds = [
  "country",
  "instrument",
  "provision",
  "measure",
  "progress",
  "organisation",
  "source",
] as const;
export type SearchKind = (typeof searchKinds)[number];
