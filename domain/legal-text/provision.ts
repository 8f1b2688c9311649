import type { ProvisionKind } from "../vocabulary";

/** A unit of a legal text, in the order of the text. */
export interface LegalProvision {
  kind: ProvisionKind;
  /** As the text writes it, without the point after it: `Article 5`, `5-modda`, `§ 12a`. */
  number: string | null;
  heading: string | null;
  /** Lines joined by `\n`; empty for a chapter that has nothing but its articles. */
  body: string;
}

/** The words of a provision as one text: what is compared between versions. */
export const textOf = ({ heading, body }: Pick<LegalProvision, "heading" | "body">): string =>
  heading && body ? `${heading}\n${body}` : heading || body;

export const isContainer = (kind: ProvisionKind): boolean => kind !== "article" && kind !== "text";

/** How many words a text has; a number counts as one. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[-ʻʼ’'][\p{L}\p{N}]+)*/gu)?.length ?? 0;
