import { and, asc, eq, inArray, isNull, lte } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { isPlace } from "../../domain/locator";
import type { PlaceView, TopicCountryView, TopicRef, TopicView } from "../../domain/view/topic";
import { country, instrument, provision, version } from "../schema";
import { citationsOf } from "./attached";
import { groupBy } from "./group-by";
import { stagesAsOf } from "./instrument-item";
import { countryRef } from "./measure-item";
import { type Scope, visible } from "./scope";
import { instrumentStood } from "./standing";
import { listAssignments, listNamedPlaces, listTopicAnswers, listTopicsNamedIn } from "./topic-places";
import { listTopics } from "./topics";

interface Place {
  instrumentId: string;
  locator: string | null;
  provisionId: string | null;
  answerIds: string[];
}

/**
 * What each tracked State has under a topic: places that public answers name or that people put there, with their texts, and why there
 * is none where there is none. `not_found` for a topic that is none. At most fourteen statements, whatever is held.
 */
export async function getTopic(scope: Scope, id: string): Promise<TopicView> {
  const topic = (await listTopics(scope)).find((each) => each.id === id);
  if (!topic) throw new Failure("not_found", "not_found");
  const answers = await listTopicAnswers(scope, id);
  const byAnswer = new Map(answers.map((answer) => [answer.id, answer]));
  const named = await listNamedPlaces(
    scope,
    answers.map((answer) => answer.id),
  );
  const assigned = await listAssignments(scope, { topicId: id });
  const partOf = await partsOf(scope, assigned);
  const places = joined([
    ...named.map(({ assessmentId, ...place }) => ({
      ...place,
      provisionId: null,
      answerIds: [assessmentId],
    })),
    ...assigned.map(({ instrumentId, provisionId }) => {
      const part = provisionId === null ? undefined : partOf.get(provisionId);
      const place = part?.versionId
        ? { provisionId: null, locator: part.number }
        : { provisionId, locator: null };
      return { instrumentId, ...place, answerIds: [] };
    }),
  ]);
  const instruments = await readInstruments(
    scope,
    places.map((place) => place.instrumentId),
  );
  const texts = await readTexts(scope, [...instruments.keys()]);
  const citations = await citationsOf(scope.reader, { assessment: answers.map((answer) => answer.id) });
  const views = places.flatMap((place) => {
    const found = instruments.get(place.instrumentId);
    if (!found) return [];
    const restsOn = place.answerIds.flatMap((answerId) => {
      const answer = byAnswer.get(answerId);
      if (!answer) return [];
      const { criterionCode, value, confidence, rationale } = answer;
      return [{ criterionCode, value, confidence, rationale, citations: citations("assessment", answerId) }];
    });
    return texts(place).map(
      (text): PlaceView => ({ instrument: found, locator: place.locator, ...text, restsOn }),
    );
  });
  const wordings = await readWordings(scope, views);
  const byCountry = groupBy(views.map(wordings), (view) => view.instrument.countryCode);
  const answersOf = groupBy(answers, (answer) => answer.countryCode);
  const countries = await scope.reader
    .select({ ...countryRef, isTracked: country.isTracked })
    .from(country)
    .where(eq(country.isTracked, true))
    .orderBy(asc(country.code));
  return {
    ...topic,
    countries: countries.map(({ isTracked: _isTracked, ...ref }): TopicCountryView => {
      const held = byCountry.get(ref.code) ?? [];
      const reason = (answersOf.get(ref.code) ?? []).find(({ absence }) => absence !== null)?.absence;
      return { country: ref, places: held, absence: held.length > 0 ? null : (reason ?? "not_researched") };
    }),
  };
}

/** Answers that name the same place stand under it together. */
function joined(places: readonly Place[]): Place[] {
  const groups = groupBy(places, (place) => `${place.instrumentId} ${place.locator} ${place.provisionId}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, answerIds: [first, ...rest].flatMap((place) => place.answerIds) }] : [],
  );
}

async function readInstruments(scope: Scope, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await scope.reader
          .select()
          .from(instrument)
          .where(
            and(
              inArray(instrument.id, [...new Set(ids)]),
              visible(scope, instrument),
              instrumentStood(scope),
            ),
          );
  const stood = scope.on === null ? null : await stagesAsOf(scope, rows, scope.on);
  return new Map(
    rows.map(({ id, kind, number, title, countryCode, stage }) => [
      id,
      { id, kind, number, title, countryCode, stage: stood ? stood(id).stage : stage },
    ]),
  );
}

/** The listed provisions a place names: one each, or the place itself without one. */
async function readTexts(scope: Scope, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await scope.reader
          .select()
          .from(provision)
          .where(and(inArray(provision.instrumentId, [...ids]), isNull(provision.versionId)))
          .orderBy(asc(provision.instrumentId), asc(provision.position));
  const byInstrument = groupBy(rows, (row) => row.instrumentId);
  return ({ instrumentId, locator, provisionId }: Place) => {
    const listed = (byInstrument.get(instrumentId) ?? []).filter((row) =>
      provisionId ? row.id === provisionId : locator !== null && isPlace(locator, row.number),
    );
    if (listed.length === 0) return [{ listed: null, wordings: [] }];
    return listed.map(({ id, number, heading, summary, confidence }) => ({
      listed: { id, number, heading, summary, confidence },
      wordings: [],
    }));
  };
}

/** Adds to places their wording in the latest version of each language. Two statements, texts only for what is shown. */
async function readWordings(scope: Scope, views: readonly PlaceView[]) {
  const wanted = views.filter((view) => (view.listed?.number ?? view.locator) !== null);
  const ids = [...new Set(wanted.map((view) => view.instrument.id))];
  const units =
    ids.length === 0
      ? []
      : await scope.reader
          .select({
            id: provision.id,
            instrumentId: provision.instrumentId,
            number: provision.number,
            language: version.language,
            versionNumber: version.sequence,
          })
          .from(provision)
          .innerJoin(version, eq(version.id, provision.versionId))
          .where(
            and(
              inArray(provision.instrumentId, ids),
              eq(provision.kind, "article"),
              scope.on === null ? undefined : lte(version.datedBy, scope.on),
            ),
          )
          .orderBy(asc(version.sequence));
  const unitsOf = (view: PlaceView) => {
    const place = view.listed?.number ?? view.locator;
    const matching = units.filter(
      (unit) => unit.instrumentId === view.instrument.id && place !== null && isPlace(place, unit.number),
    );
    return [...new Map(matching.map((unit) => [unit.language, unit])).values()];
  };
  const shown = [...new Set(wanted.flatMap(unitsOf).map(({ id }) => id))];
  const texts =
    shown.length === 0
      ? []
      : await scope.reader
          .select({ id: provision.id, heading: provision.heading, body: provision.body })
          .from(provision)
          .where(inArray(provision.id, shown));
  const textOf = new Map(texts.map((text) => [text.id, text]));
  return (view: PlaceView): PlaceView => ({
    ...view,
    wordings: unitsOf(view).map(({ id, language, number, versionNumber }) => {
      const text = textOf.get(id);
      return { language, number, versionNumber, heading: text?.heading ?? null, body: text?.body ?? "" };
    }),
  });
}

/**
 * The topics that the provisions of an instrument stand under, as listed or as an article of a version, and those of the instrument as
 * a whole (`null`). Five statements at most.
 */
export async function topicsIn(
  scope: Scope,
  instrumentId: string,
): Promise<(provision: { id: string; number: string | null } | null) => TopicRef[]> {
  const named = await listTopicsNamedIn(scope, instrumentId);
  const assigned = await listAssignments(scope, { instrumentId });
  const topics = await listTopics(scope);
  const partOf = await partsOf(scope, assigned);
  const isAt = (provisionId: string | null, part: { id: string; number: string | null } | null) => {
    if (part === null || provisionId === null) return part === provisionId;
    const number = partOf.get(provisionId)?.number;
    return provisionId === part.id || (number ? isPlace(number, part.number) : false);
  };
  return (part) => {
    const ids = new Set([
      ...named
        .filter(({ locator }) =>
          part === null ? locator === null : locator !== null && isPlace(locator, part.number),
        )
        .map(({ topicId }) => topicId),
      ...assigned.filter((row) => isAt(row.provisionId, part)).map((row) => row.topicId),
    ]);
    return topics.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }));
  };
}

/** The provisions that people put under topics, as listed or of a version, by id. */
async function partsOf(scope: Scope, assigned: readonly { provisionId: string | null }[]) {
  const ids = assigned.flatMap(({ provisionId }) => provisionId ?? []);
  const rows =
    ids.length === 0
      ? []
      : await scope.reader
          .select({ id: provision.id, number: provision.number, versionId: provision.versionId })
          .from(provision)
          .where(inArray(provision.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
