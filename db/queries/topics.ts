import { asc } from "drizzle-orm";
import type { TopicItem } from "../../domain/view/topic";
import { topic, topicCriterion } from "../schema";
import { groupBy } from "./group-by";
import type { Scope } from "./scope";

/** All topics of the library, in their order. Two statements. */
export async function listTopics(scope: Scope): Promise<TopicItem[]> {
  const rows = await scope.reader
    .select({ id: topic.id, name: topic.name, definition: topic.definition })
    .from(topic)
    .orderBy(asc(topic.position), asc(topic.id));
  const criteria = await scope.reader
    .select()
    .from(topicCriterion)
    .orderBy(asc(topicCriterion.topicId), asc(topicCriterion.criterionCode));
  const byTopic = groupBy(criteria, (row) => row.topicId);
  return rows.map((row) => ({
    ...row,
    criteria: (byTopic.get(row.id) ?? []).map(({ criterionCode }) => criterionCode),
  }));
}
