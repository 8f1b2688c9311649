import { type Reference, ReferenceFileError } from "./files";

/** Refuses files in which an id stands twice or a record names another that is not there; the sentence names it. */
export function requireReferences(reference: Reference) {
  const { sources, countries, frameworks } = reference;
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
  requireComparison(reference);
  requireAdvice(reference);
  requireLadders(reference);
}

/** The same for what the comparison rests on. */
function requireComparison({
  sources,
  countries,
  frameworks,
  treaties,
  rubric,
  answers,
  statistics,
}: Reference) {
  const { standards, ratifications } = treaties;
  const { pillars, approaches, themes, criteria } = rubric;
  const { indicators, observations, ratings } = statistics;
  const history = answers.assessments.flatMap((each) => each.history);
  const given = [...answers.assessments, ...history];
  const coded = [...pillars, ...criteria, ...indicators].map(({ code, sources }) => ({ id: code, sources }));
  const parts = themes.flatMap((each) => each.parts);
  const has = (ids: readonly string[]) => new Set(ids);
  const ids = (records: readonly { id: string }[]) => has(records.map((each) => each.id));
  const known = {
    source: ids(sources),
    country: has(countries.map((each) => each.code)),
    instrument: ids(frameworks.flatMap((each) => each.instruments)),
    standard: ids(standards),
    theme: ids([...themes, ...parts]),
    criterion: has(criteria.map((each) => each.code)),
    indicator: has(indicators.map((each) => each.code)),
    assessment: ids(given),
  };
  const requireKnown = (by: string, kind: keyof typeof known, id: string | undefined) => {
    if (id !== undefined && !known[kind].has(id))
      throw new ReferenceFileError(`Reference files: ${by} names the ${kind} ${id}, which is not there.`);
  };
  const unique = { standard: standards, ratification: ratifications, approach: approaches };
  for (const [kind, records] of Object.entries({
    ...unique,
    theme: [...themes, ...parts],
    assessment: given,
    observation: observations,
    rating: ratings,
  }))
    requireUnique(
      kind,
      records.map((each) => each.id),
    );
  requireUnique(
    "code",
    coded.map((each) => each.id),
  );
  for (const each of [...standards, ...ratifications, ...approaches, ...themes, ...coded, ...given])
    for (const id of each.sources) requireKnown(each.id, "source", id);
  for (const each of [...observations, ...ratings])
    for (const id of each.sources) requireKnown(each.id, "source", id);
  for (const each of [...ratifications, ...answers.assessments, ...observations, ...ratings])
    requireKnown(each.id, "country", each.countryCode);
  for (const each of ratifications) requireKnown(each.id, "standard", each.standardId);
  for (const each of [...pillars, ...criteria])
    for (const { standardId } of each.basis) requireKnown(each.code, "standard", standardId);
  for (const each of approaches)
    for (const { standardId } of each.basis) requireKnown(each.id, "standard", standardId);
  for (const each of criteria) {
    requireKnown(each.code, "theme", each.themeId);
    requireKnown(each.code, "theme", each.subThemeId);
    for (const id of each.computedFrom?.standardIds ?? []) requireKnown(each.code, "standard", id);
  }
  for (const each of answers.assessments) {
    requireKnown(each.id, "criterion", each.criterionCode);
    requireKnown(each.id, "assessment", each.supersedesId);
    for (const { instrumentId } of each.provisions) requireKnown(each.id, "instrument", instrumentId);
  }
  for (const each of observations) requireKnown(each.id, "indicator", each.indicatorCode);
}

/** The same for national ladders and for the clauses of the library. */
function requireLadders({ sources, countries, rubric, ladders, clauses }: Reference) {
  const known = {
    source: new Set(sources.map((each) => each.id)),
    country: new Set(countries.map((each) => each.code)),
    criterion: new Set(rubric.criteria.map((each) => each.code)),
  };
  const requireKnown = (by: string, kind: keyof typeof known, id: string) => {
    if (!known[kind].has(id))
      throw new ReferenceFileError(`Reference files: ${by} names the ${kind} ${id}, which is not there.`);
  };
  const { procedures } = ladders;
  for (const [kind, records] of Object.entries({ procedure: procedures, topic: clauses.topics }))
    requireUnique(
      kind,
      records.map((each) => each.id),
    );
  for (const each of procedures) {
    requireKnown(each.id, "country", each.countryCode);
    for (const id of each.sources) requireKnown(each.id, "source", id);
  }
  for (const each of clauses.topics)
    for (const code of each.criteria) requireKnown(each.id, "criterion", code);
}

/** The same for what was asked, shown and agreed. */
function requireAdvice({ sources, frameworks, treaties, monitors }: Reference) {
  const events = frameworks.flatMap((each) => each.events);
  const practices = frameworks.flatMap((each) => each.practices);
  const recommendations = frameworks.flatMap((each) => each.recommendations);
  const ids = (records: readonly { id: string }[]) => new Set(records.map((each) => each.id));
  const known = {
    source: ids(sources),
    standard: ids(treaties.standards),
    organisation: ids(frameworks.flatMap((each) => each.organisations)),
    instrument: ids(frameworks.flatMap((each) => each.instruments)),
    event: ids(events),
    monitoringBody: ids(monitors),
  };
  const requireKnown = (by: string, kind: keyof typeof known, id: string | null) => {
    if (id !== null && !known[kind].has(id))
      throw new ReferenceFileError(`Reference files: ${by} names the ${kind} ${id}, which is not there.`);
  };
  for (const [kind, records] of Object.entries({
    monitoringBody: monitors,
    event: events,
    practice: practices,
    recommendation: recommendations,
  }))
    requireUnique(
      kind,
      records.map((each) => each.id),
    );
  for (const each of [...monitors, ...events, ...practices, ...recommendations])
    for (const id of each.sources) requireKnown(each.id, "source", id);
  for (const each of monitors) requireKnown(each.id, "standard", each.standardId);
  for (const each of events) {
    requireKnown(each.id, "event", each.sameAsId);
    for (const { organisationId } of [...each.organisers, ...each.participants])
      requireKnown(each.id, "organisation", organisationId);
    for (const id of each.focusInstrumentIds) requireKnown(each.id, "instrument", id);
  }
  for (const each of [...practices, ...recommendations]) requireKnown(each.id, "event", each.eventId);
  for (const each of recommendations) requireKnown(each.id, "monitoringBody", each.bodyId);
}

function requireUnique(kind: string, ids: string[]) {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new ReferenceFileError(`Reference files: the ${kind} ${twice} stands there twice.`);
}
