import type { CitationView } from "@/domain/view/shared";
import type { IndicatorItem, ObservationView, RatingView } from "@/domain/view/statistic";
import type { RatificationView, TreatyItem } from "@/domain/view/treaty";
import { type Columns, inCountry } from "./columns";

const sourcesOf = ({ citations }: { citations: readonly CitationView[] }) =>
  citations.map(({ source }) => source.title).join("; ");

export const treatyColumns: Columns<TreatyItem> = {
  id: (item) => item.id,
  treaty: (item) => item.shortName,
  fullName: (item, words) => words.text(item.fullName),
  group: (item, words) => words.code("standardGroups", item.group),
  kind: (item, words) => words.code("standardKinds", item.kind),
  adoptedOn: (item) => item.adoptedOn,
  inForceOn: (item) => item.inForceOn,
  depositary: (item) => item.depositary,
  link: (item) => item.url,
  partyCount: (item) => item.partyCount,
  criterionCount: (item) => item.criterionCount,
};

export const ratificationColumns: Columns<RatificationView> = {
  id: (item) => item.id,
  ...inCountry<RatificationView>((item) => item.country),
  treatyId: (item) => item.treaty.id,
  treaty: (item) => item.treaty.shortName,
  status: (item, words) => words.code("ratificationStatuses", item.status),
  act: (item, words) => words.code("ratificationActs", item.act),
  signedOn: (item) => item.signedOn,
  ratifiedOn: (item) => item.ratifiedOn,
  boundSince: (item) => item.inForceOn,
  reservations: (item) => item.reservations,
  note: (item) => item.note,
  confidence: (item, words) => words.code("confidences", item.confidence),
  sources: sourcesOf,
};

export const indicatorColumns: Columns<IndicatorItem> = {
  indicatorCode: (item) => item.code,
  name: (item, words) => words.text(item.name),
  pillar: (item, words) => words.code("pillars", item.pillar),
  unit: (item) => item.unit,
  definition: (item, words) => words.text(item.definition),
  caution: (item) => item.caution,
  observations: (item) => item.observationCount,
  firstYear: (item) => item.firstYear,
  lastYear: (item) => item.lastYear,
};

export const observationColumns: Columns<ObservationView> = {
  id: (item) => item.id,
  ...inCountry<ObservationView>((item) => item.country),
  indicatorCode: (item) => item.indicatorCode,
  year: (item) => item.year,
  period: (item) => item.period,
  value: (item, words) => (item.isFewerThanFive ? words.fewerThanFive : item.value),
  basis: (item) => item.basis,
  note: (item) => item.note,
  confidence: (item, words) => words.code("confidences", item.confidence),
  sources: sourcesOf,
};

export const ratingColumns: Columns<RatingView> = {
  id: (item) => item.id,
  scheme: (item, words) => words.code("ratingSchemes", item.scheme),
  ...inCountry<RatingView>((item) => item.country),
  year: (item) => item.year,
  rating: (item, words) => words.code("ratingValues", item.value),
  note: (item) => item.note,
  confidence: (item, words) => words.code("confidences", item.confidence),
  sources: sourcesOf,
};
