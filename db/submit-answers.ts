import { Failure } from "../domain/failure";
import { type Actor, can } from "../domain/permissions";
import type { ScaleValue } from "../domain/vocabulary";
import { addEvidence } from "./add-evidence";
import { carryCells } from "./carry-cells";
import { requireAnswers, type SubmittedAnswer, validFromBy } from "./check-answers";
import { citeSources } from "./cite";
import { newId } from "./new-id";
import { assessment, assessmentProvision } from "./schema";
import type { Tx } from "./store";

/**
 * Records answers as drafts, all or none. `at(index)` is what stands before the name of a field in a refusal. Returns their ids in
 * order, and what the audit keeps of each.
 */
export async function submitAnswers(
  tx: Tx,
  answers: readonly SubmittedAnswer[],
  at: (index: number) => string,
  { actor, now }: { actor: Actor; now: string },
) {
  if (!actor.isSystem)
    for (const { countryCode } of answers)
      if (!can(actor, "assessment.submit", { countryCode })) throw new Failure("forbidden", "forbidden");
  const editions = await requireAnswers(tx, answers, at, now);
  const rows = answers.map((answer) => ({
    id: newId(),
    criterionCode: answer.criterionCode,
    edition: editions.get(answer.criterionCode) ?? "",
    countryCode: answer.countryCode,
    value: (answer.value ?? null) as ScaleValue | null,
    absence: answer.absence ?? null,
    rationale: answer.rationale,
    validFrom: answer.validFrom ?? null,
    validFromBy: validFromBy(answer, now),
    asOf: answer.asOf ?? null,
    confidence: answer.confidence ?? (answer.absence ? null : ("inferred" as const)),
    origin: "reviewer" as const,
    supersedesId: answer.supersedesId ?? null,
    personalDataReason: answer.personalDataReason ?? null,
    recordedAt: now,
    recordedById: actor.userId,
  }));
  await tx.insert(assessment).values(rows);
  const provisions = rows.flatMap(({ id }, index) =>
    (answers[index]?.provisions ?? []).map(({ instrumentId, locator }, place) => ({
      assessmentId: id,
      position: place + 1,
      instrumentId,
      locator: locator ?? null,
    })),
  );
  if (provisions.length > 0) await tx.insert(assessmentProvision).values(provisions);
  const made = new Map<string, string>();
  for (const [index, { id }] of rows.entries())
    await addEvidence(tx, "assessment", id, answers[index]?.evidence ?? [], {
      actorId: actor.userId,
      now,
      field: `${at(index)}evidence`,
    });
  for (const [index, { id }] of rows.entries())
    await citeSources(
      tx,
      "assessment",
      id,
      answers[index]?.citations ?? [],
      { actorId: actor.userId, now },
      made,
    );
  await carryCells(tx, rows);
  return rows.map((row, index) => ({
    id: row.id,
    change: {
      subject: ["assessment", row.id] as const,
      countryCode: row.countryCode,
      isPublic: false,
      after: { ...row, provisions: answers[index]?.provisions, citations: answers[index]?.citations },
    },
  }));
}
