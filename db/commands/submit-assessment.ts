import { SubmitAssessment } from "../../domain/input/assessment";
import { defineCommand } from "../command";
import { submitAnswers } from "../submit-answers";

/** A reviewer answers a criterion for a State; the answer waits, open to reviewers only, until another one approves it. */
export const submitAssessment = defineCommand({
  action: "assessment.submit",
  input: SubmitAssessment,
  load: async () => undefined,
  subject: (_loaded, input) => ({ countryCode: input.countryCode }),
  async run(tx, input, running) {
    const [made] = await submitAnswers(tx, [input], () => "", running);
    return { value: { id: made?.id ?? "" }, changes: made ? [made.change] : [] };
  },
});
