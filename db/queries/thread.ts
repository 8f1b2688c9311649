import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Thread } from "../../domain/view/thread";
import { instrument, measure, relation } from "../schema";
import { listAnsweredBy } from "./links";
import { instrumentRef, selectMeasures } from "./measure-item";
import { listRecommendationsOf } from "./recommendations";
import { type Scope, visible } from "./scope";
import { instrumentStood } from "./standing";

const most = 200;

/**
 * The thread through some instruments as it stood on the day asked about: with the drafts they came of and the acts they became, the
 * recommendations that all of these answer, and their measures. Six statements, one more for an earlier day. `asDrafts` names those
 * of them that are drafts whatever their kind.
 */
export async function getThread(
  scope: Scope,
  ids: readonly string[],
  asDrafts: readonly string[] = [],
): Promise<Thread> {
  if (ids.length === 0) return { recommendations: [], drafts: [], acts: [], measures: [] };
  const became = await scope.reader
    .select({ fromId: relation.fromId, toId: relation.toId })
    .from(relation)
    .where(
      and(
        eq(relation.kind, "becomes"),
        or(inArray(relation.fromId, [...ids]), inArray(relation.toId, [...ids])),
      ),
    );
  const all = [...new Set([...ids, ...became.flatMap(({ fromId, toId }) => [fromId, toId])])];
  const refs = await scope.reader
    .select(instrumentRef)
    .from(instrument)
    .where(and(inArray(instrument.id, all), visible(scope, instrument), instrumentStood(scope)))
    .orderBy(asc(instrument.existsBy), asc(instrument.id));
  const shown = refs.map(({ id }) => id);
  const measures = await selectMeasures(scope, inArray(measure.instrumentId, shown))
    .orderBy(asc(measure.instrumentId), asc(measure.position))
    .limit(most);
  const recommendations = await listRecommendationsOf(scope, {
    ids: await listAnsweredBy(scope, { instrumentIds: shown }),
  });
  const draftIds = new Set([...asDrafts, ...became.map(({ fromId }) => fromId)]);
  const isDraft = ({ id, kind }: (typeof refs)[number]) => kind === "draft-law" || draftIds.has(id);
  return {
    recommendations,
    drafts: refs.filter(isDraft),
    acts: refs.filter((ref) => !isDraft(ref)),
    measures,
  };
}
