import type { LinkView, RecommendationItem } from "./advice";
import type { InstrumentRef } from "./shared";

export type ThreadMeasure = NonNullable<LinkView["measure"]>;

/** The knots of a thread: what was asked, what was drafted and adopted for it, what has to be done, claimed and found. */
export interface Thread {
  recommendations: readonly Pick<RecommendationItem, "id" | "statedBody" | "document">[];
  drafts: readonly InstrumentRef[];
  acts: readonly InstrumentRef[];
  measures: readonly ThreadMeasure[];
}
