import { type Reference, ReferenceFileError } from "./files";

/** Refuses files in which an id stands twice or a record names another that is not there; the sentence names it. */
export function requireReferences({ sources, countries, frameworks }: Reference) {
  const organisations = frameworks.flatMap((each) => each.organisations);
  const instruments = frameworks.flatMap((each) => each.instruments);
  const milestones = instruments.flatMap((each) => each.milestones);
  const provisions = instruments.flatMap((each) => each.provisions);
  const measures = instruments.flatMap((each) => each.measures);
  const progress = measures.flatMap((each) => each.progress);
  const cited = [...organisations, ...instruments, ...milestones, ...measures, ...progress];

  requireUnique(
    "country",
    countries.map((each) => each.code),
  );
  const gaps = frameworks.flatMap((each) => each.gaps);
  const kinds = {
    source: sources,
    gap: gaps,
    organisation: organisations,
    instrument: instruments,
    milestone: milestones,
  };
  for (const [kind, records] of Object.entries({
    ...kinds,
    provision: provisions,
    measure: measures,
    progress,
  }))
    requireUnique(
      kind,
      records.map((each) => each.id),
    );

  const has = (records: { id: string }[]) => new Set(records.map((each) => each.id));
  const known = { source: has(sources), organisation: has(organisations), instrument: has(instruments) };
  const requireKnown = (by: string, kind: keyof typeof known, id: string | null) => {
    if (id !== null && !known[kind].has(id))
      throw new ReferenceFileError(`Reference files: ${by} names the ${kind} ${id}, which is not there.`);
  };
  for (const each of cited) for (const id of each.sources) requireKnown(each.id, "source", id);
  for (const each of countries) for (const id of each.sources) requireKnown(each.code, "source", id);
  for (const each of organisations) requireKnown(each.id, "organisation", each.successorId);
  for (const each of instruments) {
    requireKnown(each.id, "organisation", each.issuerId);
    for (const { toId } of each.relations) requireKnown(each.id, "instrument", toId);
  }
  for (const each of measures)
    for (const id of [...each.lead, ...each.support]) requireKnown(each.id, "organisation", id);
  const codes = new Set(countries.map((each) => each.code));
  for (const { countryCode } of frameworks)
    if (!codes.has(countryCode))
      throw new ReferenceFileError(`Reference files: ${countryCode} is not in countries.json.`);
}

function requireUnique(kind: string, ids: string[]) {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new ReferenceFileError(`Reference files: the ${kind} ${twice} stands there twice.`);
}
