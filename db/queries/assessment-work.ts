import { countriesFor } from "../../domain/permissions";
import type { WorkView } from "../../domain/view/work";
import { countAssessments, listAssessments } from "./assessments";
import type { Scope } from "./scope";

const shown = 10;

/** What of the comparison awaits the reader; null for those whom nothing of it concerns. At most ten statements. */
export async function assessmentWork(scope: Scope): Promise<WorkView["assessments"]> {
  const may = (action: Parameters<typeof countriesFor>[1]) => countriesFor(scope.actor, action).length > 0;
  const [submits, decides, publishes, replies] = (
    ["assessment.submit", "assessment.decide", "assessment.publish", "assessment.reply"] as const
  ).map(may);
  if (!submits && !decides && !publishes && !replies) return null;
  return {
    returned: submits ? (await listAssessments(scope, { awaiting: "revision", limit: shown })).data : [],
    decisionCount: decides ? await countAssessments(scope, { awaiting: "decision" }) : null,
    publicationCount: publishes ? await countAssessments(scope, { awaiting: "publication" }) : null,
    replyCount: replies ? await countAssessments(scope, { awaiting: "reply" }) : null,
  };
}
