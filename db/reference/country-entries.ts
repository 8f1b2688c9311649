import { type Entry, none, versioned } from "./entry";
import type { CountryRecord, FrameworkRecord, SourceRecord } from "./record";

export const sourceEntry = (facts: SourceRecord): Entry<"source"> => ({
  kind: "source",
  id: facts.id,
  countryCode: null,
  facts,
  sources: [],
  columns: () => facts,
  fresh: versioned,
  children: none,
});

export const countryEntry = ({ sources, ...facts }: CountryRecord, isTracked: boolean): Entry<"country"> => ({
  kind: "country",
  id: facts.code,
  countryCode: facts.code,
  facts: { ...facts, isTracked },
  sources,
  columns: () => {
    const { memberships: _memberships, sinceOn: _sinceOn, ...columns } = facts;
    return { ...columns, isTracked };
  },
  fresh: versioned,
  children: () => ({
    membership: facts.memberships.map(({ organisation, ...rest }) => ({
      ...rest,
      countryCode: facts.code,
      organisationCode: organisation,
    })),
    statehood: facts.sinceOn ? [{ countryCode: facts.code, sinceOn: facts.sinceOn, isVerified: false }] : [],
  }),
});

export const gapEntries = ({ countryCode, gaps }: FrameworkRecord): Entry<"gap">[] =>
  gaps.map(({ id, text }, index) => ({
    kind: "gap",
    id,
    countryCode,
    facts: { id, text, position: index + 1 },
    sources: [],
    columns: () => ({ id, countryCode, position: index + 1, text }),
    fresh: none,
    children: none,
  }));

export const organisationEntries = ({
  countryCode,
  organisations,
}: FrameworkRecord): Entry<"organisation">[] =>
  organisations.map(({ sources, ...facts }) => ({
    kind: "organisation",
    id: facts.id,
    countryCode,
    facts,
    sources,
    columns: () => {
      const { isInternational, ...columns } = facts;
      return {
        ...columns,
        countryCode: isInternational ? null : countryCode,
      };
    },
    fresh: versioned,
    children: none,
  }));
