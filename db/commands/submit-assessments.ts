import { SubmitAssessments } from "../../domain/input/assessment";
import { defineCommand } from "../command";
import { submitAnswers } from "../submit-answers";

/** A reviewer answers a criterion across States, or a State's criteria, in one go: all answers are recorded or none. */
export const submitAssessments = defineCommand({
  action: "assessment.submit",
  input: SubmitAssessments,
  load: async () => undefined,
  subject: (_loaded, input) => ({ countryCode: input.assessments[0]?.countryCode ?? null }),
  async run(tx, input, running) {
    const made = await submitAnswers(tx, input.assessments, (index) => `assessments.${index}.`, running);
    return { value: { ids: made.map(({ id }) => id) }, changes: made.map(({ change }) => change) };
  },
});
