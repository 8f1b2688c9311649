import type { z } from "zod";
import { getTopic } from "@/db/queries/library";
import type { Scope } from "@/db/queries/scope";
import type { topicTextsQuery } from "@/domain/input/topic";
import type { PlaceView, TopicCountryView, TopicView } from "@/domain/view/topic";
import { type Columns, inCountry } from "./columns";

/** A text of a place in one language; a place without any is one row, and so is a State without a place. */
interface TopicText {
  topic: TopicView;
  of: TopicCountryView;
  place: PlaceView | null;
  wording: PlaceView["wordings"][number] | null;
}

/** What each State has under a topic, text by text. `not_found` for a topic that is none. */
export async function listTopicTexts(
  scope: Scope,
  { topic: id }: z.output<typeof topicTextsQuery>,
): Promise<TopicText[]> {
  const topic = await getTopic(scope, id);
  return topic.countries.flatMap((of): TopicText[] => {
    if (of.places.length === 0) return [{ topic, of, place: null, wording: null }];
    return of.places.flatMap((place) =>
      (place.wordings.length > 0 ? place.wordings : [null]).map((wording) => ({ topic, of, place, wording })),
    );
  });
}

const sourcesOf = (place: PlaceView | null) => [
  ...new Set(place?.restsOn.flatMap(({ citations }) => citations.map(({ source }) => source.title)) ?? []),
];

export const topicColumns: Columns<TopicText> = {
  topic: ({ topic }, words) => words.text(topic.name),
  ...inCountry<TopicText>(({ of }) => of.country),
  absence: ({ of }, words) => words.code("absences", of.absence),
  instrumentId: ({ place }) => place?.instrument.id ?? null,
  instrument: ({ place, of }, words) => words.text(place?.instrument.title, of.country.nativeLanguage),
  number: ({ place }) => place?.instrument.number ?? null,
  kind: ({ place }, words) => words.code("instrumentKinds", place?.instrument.kind ?? null),
  stage: ({ place }, words) => words.code("stages", place?.instrument.stage ?? null),
  article: ({ place }) => place?.listed?.number ?? place?.locator ?? null,
  heading: ({ place, wording }) => wording?.heading ?? place?.listed?.heading ?? null,
  language: ({ wording }) => wording?.language ?? null,
  text: ({ wording }) => wording?.body ?? null,
  summary: ({ place }) => place?.listed?.summary ?? null,
  criteria: ({ place }) => place?.restsOn.map(({ criterionCode }) => criterionCode).join("; ") ?? null,
  rationale: ({ place }) => place?.restsOn.map(({ rationale }) => rationale).join("\n") ?? null,
  sources: ({ place }) => sourcesOf(place).join("; ") || null,
};
