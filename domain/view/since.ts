import type { MoveView } from "./country";
import type { SlipView } from "./dashboard";
import type { MeasureItem } from "./measure";
import type { CitationView, CountryRef, InstrumentRef, OrganisationRef } from "./shared";

/** A list with the number of all that it is the first of. */
interface Counted<Row> {
  total: number;
  rows: Row[];
}

/** What happened in a selection after a day, and what stands open on the day asked about; in no language. */
export interface SinceView {
  on: string;
  since: string;
  knownAt: string | null;
  countries: CountryRef[];
  instrument: InstrumentRef | null;
  organisation: OrganisationRef | null;
  moved: Counted<MoveView>;
  done: Counted<MoveView>;
  slipped: Counted<SlipView>;
  overdue: Counted<MeasureItem>;
  disputed: Counted<MeasureItem>;
  decide: Counted<MeasureItem>;
  cited(kind: string, id: string): readonly CitationView[];
}
