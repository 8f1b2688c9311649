import {
  eventEntries,
  monitoringBodyEntries,
  practiceEntries,
  recommendationEntries,
} from "./advice-entries";
import { assessmentEntries } from "./assessment-entries";
import { countryEntry, gapEntries, organisationEntries, sourceEntry } from "./country-entries";
import { approachEntries, criterionEntries, pillarEntries, themeEntries } from "./criterion-entries";
import type { Entry } from "./entry";
import type { Reference } from "./files";
import { instrumentEntry, milestoneEntries, provisionEntries } from "./instrument-entries";
import { measureEntry, progressEntries } from "./measure-entries";
import { procedureEntries, rungEntries, topicEntries } from "./procedure-entries";
import { ratificationEntries, standardEntries } from "./standard-entries";
import { indicatorEntries, observationEntries, ratingEntries } from "./statistic-entries";

/** All records of the files in an order in which each only refers to ones before it. */
export function entriesOf(reference: Reference): Entry[] {
  const {
    sources,
    countries,
    frameworks,
    treaties,
    rubric,
    answers,
    statistics,
    ladders,
    clauses,
    monitors,
  } = reference;
  const tracked = new Set(frameworks.map((each) => each.countryCode));
  const instruments = frameworks.flatMap(({ countryCode, instruments }) =>
    instruments.map((record) => ({ countryCode, record })),
  );
  const measures = instruments.flatMap(({ countryCode, record }) =>
    record.measures.map((each, index) => ({
      countryCode,
      instrument: record,
      record: each,
      position: index + 1,
    })),
  );
  return [
    ...sources.map(sourceEntry),
    ...countries.map((record) => countryEntry(record, tracked.has(record.code))),
    ...frameworks.flatMap(gapEntries),
    ...frameworks.flatMap(organisationEntries),
    ...instruments.map(({ countryCode, record }) => instrumentEntry(countryCode, record)),
    ...instruments.flatMap(({ countryCode, record }) => milestoneEntries(countryCode, record)),
    ...instruments.flatMap(({ countryCode, record }) => provisionEntries(countryCode, record)),
    ...measures.map(measureEntry),
    ...measures.flatMap(({ countryCode, record }) => progressEntries(countryCode, record)),
    ...standardEntries(treaties),
    ...ratificationEntries(treaties),
    ...pillarEntries(rubric),
    ...approachEntries(rubric),
    ...themeEntries(rubric),
    ...criterionEntries(rubric),
    ...assessmentEntries(answers),
    ...indicatorEntries(statistics),
    ...observationEntries(statistics),
    ...ratingEntries(statistics),
    ...rungEntries(ladders),
    ...procedureEntries(ladders),
    ...topicEntries(clauses),
    ...monitoringBodyEntries(monitors),
    ...eventEntries(frameworks),
    ...frameworks.flatMap(practiceEntries),
    ...frameworks.flatMap(recommendationEntries),
  ];
}
