import { eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { AnswerCase } from "../../domain/input/case";
import { askForMail } from "../case-mail";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { caseAnswer, publicCase } from "../schema";

/** Answers a case in public, once; an address it was left with is written to and then erased. */
export const answerCase = defineCommand({
  action: "case.answer",
  input: AnswerCase,
  async load(tx, { number }) {
    const [row] = await tx.select().from(publicCase).where(eq(publicCase.number, number));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: ({ countryCode }) => ({ countryCode }),
  async run(tx, input, { actor, now, loaded: row }) {
    if (!row.isOpen) throw new Failure("conflict", "case_answered");
    requireNoPersonalData({ text: input.text }, input.personalDataReason);
    const answer = {
      caseId: row.id,
      outcome: input.outcome,
      text: input.text,
      isTextPublic: input.isTextPublic,
      personalDataReason: input.personalDataReason ?? null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(caseAnswer).values(answer);
    await tx.update(publicCase).set({ isOpen: false }).where(eq(publicCase.id, row.id));
    if (row.email) await askForMail(tx, row.id, "answered", now);
    return {
      value: { number: row.number },
      changes: [
        {
          subject: ["case", row.id],
          countryCode: row.countryCode,
          isPublic: false,
          after: { ...answer, number: row.number },
        },
      ],
    };
  },
});
