import type { LifeEntry as Entry } from "@/domain/life-line";
import type { MilestoneView } from "@/domain/view/instrument";

/** Something that happened beside the ladder of an instrument: an event, which has a page of its own. */
export interface Moment {
  id: string;
  name: string;
  /** What kind of event, in words. */
  kind: string;
  href: string;
  happenedOn: string | null;
}

export type LifeEntry = Entry<MilestoneView, Moment>;
