import { type AnyColumn, gt, inArray, type Placeholder } from "drizzle-orm";
import type { Localised } from "../../domain/localised";
import type { SearchHit } from "../../domain/view/search";
import { languages } from "../../domain/vocabulary";
import type { Scope } from "../queries/scope";
import type { Tx } from "../store";

export type Reading = Pick<Tx, "select" | "selectDistinct">;

/** What is searched of one thing. */
export interface Searched {
  id: string;
  countryCode: string | null;
  isPublic: boolean;
  /** Countries whose roles see it while it is not public; its own when absent. */
  seenIn?: readonly string[];
  /** The day by which it certainly stood; empty: on any day. */
  existsBy: string;
  texts: readonly (string | null | undefined)[];
}

/** A hit as its kind gives it, with the longer texts of which the part around a hit is shown. */
export interface FoundThing extends Omit<SearchHit, "kind" | "excerpt"> {
  texts: readonly { text: string | null | undefined; language: string | null }[];
}

/** How things of one kind are read for the index, and shown when they are found. */
export interface SearchedKind {
  /** These things, or those whose id comes next after `after`; by id. */
  read(
    tx: Reading,
    which: { ids: readonly string[] } | { after: string; limit: number },
  ): Promise<Searched[]>;
  /** Which of these belong to things of another kind, and are looked at again when one of those changes. */
  below?: readonly {
    kind: string;
    ids(tx: Reading, parentIds: readonly string[]): Promise<string[]>;
    /** Looked at whatever changed about what they belong to: all, or these; else only when it comes to be seen, or new. */
    always?: true | ((tx: Reading, parentIds: readonly string[]) => Promise<string[]>);
  }[];
  /** What is shown of these things, of those the reader may see: one statement. */
  show(scope: Scope, ids: readonly string[]): Promise<FoundThing[]>;
}

/** The texts of a localised text. */
export const wordsOf = (text: Localised | null | undefined) => [text?.en, text?.ru, text?.uz, text?.native];

/** The same, each with its language. */
export const textsOf = (text: Localised | null, nativeLanguage: string | null) => [
  ...languages.map((language) => ({ text: text?.[language], language })),
  { text: text?.native, language: nativeLanguage },
];

/** These things, or those whose id comes next after `after`. */
export type Which = { ids: readonly (string | Placeholder)[] } | { after: string; limit: number };

/** The condition and the limit that `which` comes to. */
export const chosen = (id: AnyColumn, which: Which) =>
  "ids" in which
    ? { where: inArray(id, [...which.ids]), limit: which.ids.length }
    : { where: gt(id, which.after), limit: which.limit };
