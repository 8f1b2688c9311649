import type { z } from "zod";
import { listChanges } from "@/db/queries/changes";
import { type CountryFilter, listCountries } from "@/db/queries/countries";
import { listDrafts } from "@/db/queries/drafts";
import { listEvents } from "@/db/queries/events";
import { listIndicators, listObservations } from "@/db/queries/indicators";
import { listInstruments } from "@/db/queries/instruments";
import { listMeasureLines, listMeasures } from "@/db/queries/measures";
import { listOrganisations } from "@/db/queries/organisations";
import type { PageRequest } from "@/db/queries/page";
import { listPractices } from "@/db/queries/practices";
import { listRatifications } from "@/db/queries/ratifications";
import { listRatings } from "@/db/queries/ratings";
import { listRecommendations } from "@/db/queries/recommendations";
import type { Scope } from "@/db/queries/scope";
import { listSources } from "@/db/queries/sources";
import { listTreaties } from "@/db/queries/treaties";
import { draftsQuery } from "@/domain/input/draft";
import {
  changesQuery,
  countriesQuery,
  eventsQuery,
  indicatorsQuery,
  instrumentsQuery,
  measuresQuery,
  observationsQuery,
  organisationsQuery,
  practicesQuery,
  ratificationsQuery,
  ratingsQuery,
  recommendationsQuery,
  sourcesQuery,
  treatiesQuery,
} from "@/domain/input/query";
import { topicTextsQuery } from "@/domain/input/topic";
import type { CountryItem } from "@/domain/view/country";
import type { Paged } from "@/domain/view/shared";
import type { Cell } from "../csv";
import {
  type Columns,
  changeColumns,
  countryColumns,
  draftColumns,
  eventColumns,
  instrumentColumns,
  measureColumns,
  organisationColumns,
  practiceColumns,
  recommendationColumns,
  sourceColumns,
} from "./columns";
import { listTopicTexts, topicColumns } from "./topic-columns";
import {
  indicatorColumns,
  observationColumns,
  ratificationColumns,
  ratingColumns,
  treatyColumns,
} from "./treaty-columns";
import type { Words } from "./words";

/** Few enough to be held, many enough that what is asked once a page does not count. */
const rowsAtOnce = 2_000;
const wholeList = { limit: true, cursor: true } as const;

/** A page of what the lines of a file are made of. */
interface Lines<Line> {
  data: Line[];
  page: { next: string | null };
}

/** A list as a table: the filters it takes, the keys of its headings, and its rows a page at a time. */
function tableOf<Query extends z.ZodType, Line, Item extends Line>(
  query: Query,
  read: (scope: Scope, request: z.output<Query> & PageRequest) => Promise<Paged<Item>>,
  columns: Columns<Line>,
  readLines: (scope: Scope, request: z.output<Query> & PageRequest) => Promise<Lines<Line>> = read,
) {
  const cells = Object.values(columns);
  return {
    query,
    headings: Object.keys(columns),
    async total(scope: Scope, filter: z.output<Query>): Promise<number> {
      const request = { ...(filter as object), limit: 1 } as z.output<Query> & PageRequest;
      return (await read(scope, request)).page.totalCount;
    },
    async *pages(scope: Scope, filter: z.output<Query>, words: Words): AsyncGenerator<Cell[][]> {
      let cursor: string | undefined;
      do {
        const request = { ...(filter as object), limit: rowsAtOnce, cursor } as z.output<Query> & PageRequest;
        const { data, page } = await readLines(scope, request);
        yield data.map((line) => cells.map((cellOf) => cellOf(line, words)));
        cursor = page.next ?? undefined;
      } while (cursor);
    },
  };
}

/** A list that is read whole, as one page. */
const whole =
  <Filter, Item>(read: (scope: Scope, filter: Filter) => Promise<Item[]>) =>
  async (scope: Scope, filter: Filter): Promise<Paged<Item>> => {
    const data = await read(scope, filter);
    return { data, page: { next: null, totalCount: data.length } };
  };

export const listExports = {
  countries: tableOf(
    countriesQuery.omit(wholeList),
    whole<CountryFilter, CountryItem>(listCountries),
    countryColumns,
  ),
  drafts: tableOf(draftsQuery.omit(wholeList), listDrafts, draftColumns),
  instruments: tableOf(instrumentsQuery.omit(wholeList), listInstruments, instrumentColumns),
  measures: tableOf(measuresQuery.omit(wholeList), listMeasures, measureColumns, listMeasureLines),
  organisations: tableOf(organisationsQuery.omit(wholeList), listOrganisations, organisationColumns),
  sources: tableOf(sourcesQuery.omit(wholeList), listSources, sourceColumns),
  changes: tableOf(changesQuery.omit(wholeList), listChanges, changeColumns),
  treaties: tableOf(treatiesQuery.omit(wholeList), whole(listTreaties), treatyColumns),
  ratifications: tableOf(ratificationsQuery.omit(wholeList), whole(listRatifications), ratificationColumns),
  indicators: tableOf(indicatorsQuery.omit(wholeList), whole(listIndicators), indicatorColumns),
  observations: tableOf(observationsQuery.omit(wholeList), whole(listObservations), observationColumns),
  ratings: tableOf(ratingsQuery.omit(wholeList), whole(listRatings), ratingColumns),
  events: tableOf(eventsQuery.omit(wholeList), listEvents, eventColumns),
  practices: tableOf(practicesQuery.omit(wholeList), listPractices, practiceColumns),
  recommendations: tableOf(recommendationsQuery.omit(wholeList), listRecommendations, recommendationColumns),
  library: tableOf(topicTextsQuery, whole(listTopicTexts), topicColumns),
};
