import type { ProvisionKind } from "../vocabulary";
import { numberKey } from "./headings";
import type { LegalProvision } from "./provision";

/** Where a provision stands. */
export interface Place {
  /** `chapter-2/article-5`; no two in a text are the same. */
  path: string;
  /** 0 for what stands in nothing. */
  depth: number;
}

const rank: Record<ProvisionKind, number> = { part: 0, chapter: 1, section: 2, article: 3, text: 3 };

/** The place of each provision, from the order they come in: a chapter holds what follows up to the next chapter or part. */
export function placesOf(provisions: readonly Pick<LegalProvision, "kind" | "number">[]): Place[] {
  const holders: { rank: number; path: string }[] = [];
  const taken = new Map<string, number>();
  return provisions.map(({ kind, number }) => {
    while (holders.length > 0 && (holders.at(-1)?.rank ?? 0) >= rank[kind]) holders.pop();
    const key = numberKey(number).replaceAll(/[^\p{L}\p{N}-]+/gu, "-");
    const plain = [holders.at(-1)?.path, key === "" ? kind : `${kind}-${key}`].filter(Boolean).join("/");
    const before = taken.get(plain) ?? 0;
    taken.set(plain, before + 1);
    const path = before === 0 ? plain : `${plain}~${before + 1}`;
    const depth = holders.length;
    if (rank[kind] < rank.article) holders.push({ rank: rank[kind], path });
    return { path, depth };
  });
}
