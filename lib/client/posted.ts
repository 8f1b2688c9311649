import type { FormValues } from "./form-values";
import type { Problem } from "./problem";

/** What a form knows after it was posted without script; comes back whole from the server. */
export interface Posted {
  /** Under which it was sent; the next try after a refusal goes by the same. */
  key: string | null;
  /** Everything that was typed, but what is blank. */
  values: FormValues;
  /** The version the form was filled in on; null without one. */
  opened: unknown;
  problem: Problem | null;
  sent: { answer: unknown; body: Record<string, unknown> } | null;
}

export const notPosted: Posted = { key: null, values: {}, opened: null, problem: null, sent: null };

export type PostEntry = (state: Posted, form: FormData) => Promise<Posted>;

/** How a form is sent when there is no script. */
export interface Posting {
  action: PostEntry;
  /** What the entry is about: the `id` in the address of the route that takes it. */
  of: string;
  /** Made anew for each page, so that what is posted twice is done once. */
  key: string;
  /** Where it is posted, when it is not the address of the page itself. */
  address?: string;
  /** Whether the page is where a form that was taken leads to (`postAndReturn`). */
  wasSent?: boolean;
}

/** Says in the address that the form was taken. */
export const sentName = "sent";

/** Inputs of the form itself and not of the entry; none of them is kept or sent with what was typed. */
export const postedNames = { key: "$key", of: "$of", opened: "$opened" } as const;

/** The input of a file whose id will be what the input `name` holds; the one that says that it shall not go along; and back. */
export const fileInputName = (name: string) => `$${name}`;
export const leftOutName = (name: string) => `$without.${name}`;
export const heldByFile = (input: string) => /^\$(?!without\.)(.+\.fileId)$/.exec(input)?.[1] ?? null;
