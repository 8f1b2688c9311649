import type { BasisRecord, CriteriaRecord } from "./comparison-record";
import { type Entry, type Insert, none } from "./entry";

const basisRows = (subjectKind: Insert<"basis">["subjectKind"], subjectId: string, basis: BasisRecord) =>
  basis.map((each, index) => ({ ...each, subjectKind, subjectId, position: index + 1 }));

export const pillarEntries = ({ pillars }: CriteriaRecord): Entry<"pillar">[] =>
  pillars.map(({ sources, ...facts }, index) => ({
    kind: "pillar",
    id: facts.code,
    countryCode: null,
    facts: { ...facts, position: index + 1 },
    sources,
    columns: () => {
      const { basis: _basis, ...columns } = facts;
      return { ...columns, position: index + 1 };
    },
    fresh: none,
    children: () => ({ basis: basisRows("pillar", facts.code, facts.basis) }),
  }));

export const approachEntries = ({ approaches }: CriteriaRecord): Entry<"approach">[] =>
  approaches.map(({ sources, ...facts }, index) => ({
    kind: "approach",
    id: facts.id,
    countryCode: null,
    facts: { ...facts, position: index + 1 },
    sources,
    columns: () => {
      const { basis: _basis, ...columns } = facts;
      return { ...columns, position: index + 1 };
    },
    fresh: none,
    children: () => ({ basis: basisRows("approach", facts.id, facts.basis) }),
  }));

export const themeEntries = ({ themes }: CriteriaRecord): Entry<"theme">[] =>
  themes.flatMap(({ parts, sources, ...theme }, index) => {
    const entry = (facts: Omit<Insert<"theme">, "position">, position: number, cited: string[]) =>
      ({
        kind: "theme",
        id: facts.id,
        countryCode: null,
        facts: { ...facts, position },
        sources: cited,
        columns: () => ({ ...facts, position }),
        fresh: none,
        children: none,
      }) as const;
    return [
      entry({ ...theme, parentId: null }, index + 1, sources),
      ...parts.map((part, place) =>
        entry({ ...part, parentId: theme.id, origin: "editorial", isVerified: false }, place + 1, []),
      ),
    ];
  });

export const criterionEntries = ({ edition, criteria }: CriteriaRecord): Entry<"criterion">[] =>
  criteria.map(({ sources, ...facts }, index) => ({
    kind: "criterion",
    id: facts.code,
    countryCode: null,
    facts: { ...facts, edition, position: index + 1 },
    sources,
    columns: () => {
      const { basis: _basis, ...columns } = facts;
      return { ...columns, edition, position: index + 1 };
    },
    fresh: none,
    children: () => ({ basis: basisRows("criterion", facts.code, facts.basis) }),
  }));
