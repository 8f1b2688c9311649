import type { SearchKind } from "../../domain/search/kinds";
import type { SearchedKind } from "./kind";
import { searchedEvent, searchedPractice, searchedRecommendation } from "./searched-advice";
import { searchedCountry, searchedOrganisation, searchedSource } from "./searched-around";
import { searchedCriterion } from "./searched-criteria";
import { searchedInstrument, searchedProvision } from "./searched-instruments";
import { searchedMeasure, searchedProgress } from "./searched-measures";

/**
 * Everything that can be searched. A new kind is its name in `domain/search/kinds`, its words under `search.kinds` in the messages and
 * one entry here: what is read of it, what it belongs to, what is shown of it. Commands need nothing: whatever their audit lines
 * name is looked at again in the same transaction.
 */
export const searchedKinds: Record<SearchKind, SearchedKind> = {
  country: searchedCountry,
  instrument: searchedInstrument,
  provision: searchedProvision,
  measure: searchedMeasure,
  progress: searchedProgress,
  recommendation: searchedRecommendation,
  event: searchedEvent,
  practice: searchedPractice,
  organisation: searchedOrganisation,
  criterion: searchedCriterion,
  source: searchedSource,
};
