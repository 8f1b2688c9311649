import type { EventItem, PracticeItem, RecommendationItem } from "@/domain/view/advice";
import type { ChangeView } from "@/domain/view/change";
import type { CountryItem } from "@/domain/view/country";
import type { DraftItem } from "@/domain/view/draft";
import type { InstrumentItem } from "@/domain/view/instrument";
import type { MeasureLine } from "@/domain/view/measure";
import type { OrganisationItem } from "@/domain/view/organisation";
import type { CountryRef } from "@/domain/view/shared";
import type { SourceItem } from "@/domain/view/source";
import type { Cell } from "../csv";
import type { Words } from "./words";

/** The columns of a table in their order, by the key of their heading in `messages/`, `exports.columns`. */
export type Columns<Item> = Record<string, (item: Item, words: Words) => Cell>;

export const inCountry = <Item>(pick: (item: Item) => CountryRef | null) => ({
  countryCode: (item: Item) => pick(item)?.code ?? null,
  country: (item: Item, words: Words) => words.text(pick(item)?.name, pick(item)?.nativeLanguage),
});

export const countryColumns: Columns<CountryItem> = {
  ...inCountry<CountryItem>((item) => item),
  iso3: (item) => item.iso3,
  region: (item, words) => words.code("regions", item.region),
  memberships: (item, words) =>
    item.memberships.map((each) => words.code("memberships", each.organisation)).join("; "),
  isTracked: (item, words) => words.yesNo(item.isTracked),
  instruments: (item) => item.instrumentCount,
  measures: (item) => item.tally.measureCount,
  notStarted: (item) => item.tally.claims.not_started,
  inProgress: (item) => item.tally.claims.in_progress,
  completed: (item) => item.tally.claims.completed,
  blocked: (item) => item.tally.claims.blocked,
  unclaimed: (item) => item.tally.unclaimedCount,
  foundNoEvidence: (item) => item.tally.findings.no_evidence,
  foundNotStarted: (item) => item.tally.findings.not_started,
  foundLimited: (item) => item.tally.findings.limited,
  foundSubstantial: (item) => item.tally.findings.substantial,
  foundComplete: (item) => item.tally.findings.complete,
  unfound: (item) => item.tally.unfoundCount,
  verifiedPercent: (item) => item.verifiedPercent,
  overdue: (item) => item.overdueCount,
  lastChange: (item) => item.lastChangeAt,
};

export const instrumentColumns: Columns<InstrumentItem> = {
  id: (item) => item.id,
  ...inCountry<InstrumentItem>((item) => item.country),
  kind: (item, words) => words.code("instrumentKinds", item.kind),
  number: (item) => item.number,
  title: (item, words) => words.text(item.title, item.country.nativeLanguage),
  language: (item, words) => words.textLanguage(item.title, item.country.nativeLanguage),
  stage: (item, words) => words.code("stages", item.stage),
  stageOn: (item) => item.stageOn,
  adoptedOn: (item) => item.adoptedOn,
  signedOn: (item) => item.signedOn,
  inForceOn: (item) => item.inForceOn,
  statusNote: (item) => item.statusNote,
  confidence: (item, words) => words.code("confidences", item.confidence),
  measures: (item) => item.tally.measureCount,
  completed: (item) => item.tally.claims.completed,
  foundComplete: (item) => item.tally.findings.complete,
  overdue: (item) => item.tally.overdueCount,
  changedAt: (item) => item.changedAt,
};

export const draftColumns: Columns<DraftItem> = {
  id: (item) => item.id,
  ...inCountry<DraftItem>((item) => item.country),
  kind: (item, words) => words.code("instrumentKinds", item.kind),
  number: (item) => item.number,
  title: (item, words) => words.text(item.title, item.country.nativeLanguage),
  language: (item, words) => words.textLanguage(item.title, item.country.nativeLanguage),
  draftState: (item, words) => words.code("draftStates", item.state),
  stage: (item, words) => words.code("stages", item.stage),
  stageOn: (item) => item.since,
  daysAtStage: (item) => item.days,
  medianDays: (item) => item.pace?.medianDays ?? null,
  earlierDrafts: (item) => item.pace?.sampleCount ?? null,
  newsOn: (item) => item.newsOn,
  isSilent: (item, words) => words.yesNo(item.isSilent),
  isSlow: (item, words) => words.yesNo(item.isSlow),
  nextStep: (item, words) =>
    item.nextStep && (item.nextStep.nationalName ?? words.code("stages", item.nextStep.stage)),
  nextOn: (item) => item.nextStep?.happenedOn ?? null,
  became: (item) => item.became.map((law) => law.number ?? law.id).join("; "),
};

export const measureColumns: Columns<MeasureLine> = {
  id: (item) => item.id,
  ...inCountry<MeasureLine>((item) => item.country),
  instrumentId: (item) => item.instrumentId,
  instrument: (item, words) => words.text(item.instrument.title, item.country.nativeLanguage),
  number: (item) => item.number,
  measure: (item, words) => words.text(item.text, item.country.nativeLanguage),
  language: (item, words) => words.textLanguage(item.text, item.country.nativeLanguage),
  leads: (item, words) => bodies(item, "lead", words),
  supporting: (item, words) => bodies(item, "support", words),
  takenOverFrom: (item, words) =>
    item.takenOverFrom && words.text(item.takenOverFrom.name, item.country.nativeLanguage),
  pillars: (item, words) => item.pillars.map((pillar) => words.code("pillars", pillar)).join("; "),
  dueOn: (item) => item.dueOn,
  dueText: (item) => item.dueText,
  isContinuing: (item, words) => words.yesNo(item.isContinuing),
  isOverdue: (item, words) => words.yesNo(item.isOverdue),
  claim: (item, words) => words.code("claims", item.claimed?.claim ?? null),
  claimedOn: (item) => item.claimed?.happenedOn ?? null,
  isVerified: (item, words) => item.claimed && words.yesNo(item.claimed.isVerified),
  finding: (item, words) => words.code("findings", item.found?.finding ?? null),
  foundOn: (item) => item.found?.happenedOn ?? null,
  state: (item, words) => words.code("measureStates", item.state),
  confidence: (item, words) => words.code("confidences", item.confidence),
  changedAt: (item) => item.changedAt,
};

const bodies = (item: MeasureLine, role: "lead" | "support", words: Words) =>
  item.bodies
    .filter((body) => body.role === role)
    .map((body) => words.text(body.name, item.country.nativeLanguage))
    .join("; ");

export const organisationColumns: Columns<OrganisationItem> = {
  id: (item) => item.id,
  ...inCountry<OrganisationItem>((item) => item.country),
  name: (item, words) => words.text(item.name, item.country?.nativeLanguage),
  acronym: (item) => item.acronym,
  kind: (item, words) => words.code("organisationKinds", item.kind),
  role: (item) => item.role,
  sinceOn: (item) => item.sinceOn,
  untilOn: (item) => item.untilOn,
  successorId: (item) => item.successorId,
};

export const sourceColumns: Columns<SourceItem> = {
  id: (item) => item.id,
  title: (item) => item.title,
  publisher: (item) => item.publisher,
  publishedOn: (item) => item.publishedOn ?? item.publishedNote,
  link: (item) => item.url,
  language: (item) => item.language,
  consulted: (item) => item.consulted,
  checkedOn: (item) => item.checkedOn,
  recordedAt: (item) => item.recordedAt,
};

export const changeColumns: Columns<ChangeView> = {
  recordedAt: (item) => item.recordedAt,
  change: (item, words) => words.action(item.action),
  ...inCountry<ChangeView>((item) => item.country),
  about: (item, words) =>
    words.text(
      item.measure?.text ??
        item.instrument?.title ??
        item.organisation?.name ??
        item.titled?.title ??
        item.country?.name,
      item.country?.nativeLanguage,
    ),
  id: (item) => item.subjectId,
};

export const eventColumns: Columns<EventItem> = {
  id: (item) => item.id,
  ...inCountry<EventItem>((item) => item.country),
  kind: (item, words) => words.code("eventKinds", item.kind),
  title: (item, words) => words.text(item.title, item.country.nativeLanguage),
  happenedOn: (item) => item.happenedOn,
  place: (item) => item.place,
  organisers: (item) => item.organisers.map(({ statedAs }) => statedAs).join("; "),
  confidence: (item, words) => words.code("confidences", item.confidence),
};

const pillarsOf = ({ pillars }: Pick<PracticeItem, "pillars">, words: Words) =>
  pillars.map((pillar) => words.code("pillars", pillar)).join("; ");

export const practiceColumns: Columns<PracticeItem> = {
  id: (item) => item.id,
  ...inCountry<PracticeItem>((item) => item.country),
  title: (item, words) => words.text(item.title, item.country.nativeLanguage),
  summary: (item, words) => words.text(item.summary, item.country.nativeLanguage),
  pillars: pillarsOf,
  presentedBy: (item) => item.presentedBy,
  confidence: (item, words) => words.code("confidences", item.confidence),
};

export const recommendationColumns: Columns<RecommendationItem> = {
  id: (item) => item.id,
  ...inCountry<RecommendationItem>((item) => item.country),
  body: (item) => item.statedBody,
  document: (item) => item.document,
  article: (item) => item.article,
  madeOn: (item) => item.madeOn,
  recommendation: (item, words) => words.text(item.text, item.country.nativeLanguage),
  strength: (item, words) => words.code("strengths", item.strength),
  pillars: pillarsOf,
  answer: (item, words) => words.code("answerStates", item.answer),
  confidence: (item, words) => words.code("confidences", item.confidence),
};
