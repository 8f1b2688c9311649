import { desc } from "drizzle-orm";
import { Failure, invalidField } from "../../domain/failure";
import { daysToAnswer, OpenCase } from "../../domain/input/case";
import { addDays } from "../../domain/partial-date";
import { findPersonalData } from "../../domain/personal-data";
import { askForMail, mayBeTold } from "../case-mail";
import { publicFacts } from "../case-subjects";
import { defineCommand } from "../command";
import { newId } from "../new-id";
import { publicCase } from "../schema";

/**
 * Takes down what anybody says is wrong with a public fact, under a number. Personal data is refused whatever the reason; the audit keeps
 * neither the words nor the address.
 */
export const openCase = defineCommand({
  action: "case.open",
  input: OpenCase,
  async load(tx, { subjectKind: kind, subjectId: id }) {
    const fact = (await publicFacts(tx, [{ kind, id }])).get(`${kind} ${id}`);
    if (!fact) throw new Failure("not_found", "not_found");
    return fact;
  },
  subject: ({ countryCode }) => ({ countryCode }),
  async run(tx, input, { now, loaded: { countryCode } }) {
    const kinds = new Set(findPersonalData(input.text).map(({ kind }) => kind));
    if (kinds.size > 0) throw invalidField("text", "personal_data_here", { kinds: [...kinds].join(", ") });
    const [last] = await tx
      .select({ number: publicCase.number })
      .from(publicCase)
      .orderBy(desc(publicCase.number))
      .limit(1);
    const row = {
      id: newId(),
      number: (last?.number ?? 0) + 1,
      subjectKind: input.subjectKind,
      subjectId: input.subjectId,
      countryCode,
      text: input.text,
      evidence: input.evidence,
      email: input.email ?? null,
      language: input.language,
      answerBy: addDays(now.slice(0, 10), daysToAnswer),
      isOpen: true,
      recordedAt: now,
    };
    await tx.insert(publicCase).values(row);
    if (row.email && (await mayBeTold(tx, row.email, addDays(now.slice(0, 10), -1))))
      await askForMail(tx, row.id, "opened", now);
    const { id, number, subjectKind, subjectId, answerBy } = row;
    return {
      value: { number, answerBy },
      changes: [
        {
          subject: ["case", id],
          countryCode,
          isPublic: false,
          after: { number, subjectKind, subjectId, answerBy },
        },
      ],
    };
  },
});
