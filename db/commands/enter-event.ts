import { inArray, sql } from "drizzle-orm";
import { EnterEvent } from "../../domain/input/advice";
import { happenedBy } from "../../domain/partial-date";
import { citeLink } from "../add-evidence";
import { requireNoPersonalData, requirePast } from "../check-input";
import { defineCommand } from "../command";
import { requireInstruments, requirePresentable } from "../load-advice";
import { requireCountry, requireOrganisations } from "../load-for-change";
import { newId } from "../new-id";
import { event, eventInstrument, organiser, participant, practice } from "../schema";

/** Enters an event that was held, with its organisers, those who took part by role, and what it was about. */
export const enterEvent = defineCommand({
  action: "event.enter",
  input: EnterEvent,
  load: (tx, input) => requireCountry(tx, input.countryCode),
  subject: (_loaded, { countryCode }) => ({ countryCode }),
  async run(tx, input, { actor, now }) {
    requirePast("happenedOn", input.happenedOn, now);
    requireNoPersonalData(
      {
        summary: Object.values(input.summary ?? {}).join("\n"),
        participants: input.participants.map(({ role }) => role).join("\n"),
      },
      input.personalDataReason,
    );
    const {
      organisers,
      participants,
      focusInstrumentIds,
      practiceIds,
      source,
      personalDataReason: _reason,
      ...facts
    } = input;
    const bodies = [...organisers, ...participants].flatMap(({ organisationId }) => organisationId ?? []);
    await requireOrganisations(tx, bodies, () => "organisers");
    await requireInstruments(tx, focusInstrumentIds, actor);
    const presented = await requirePresentable(tx, [...new Set(practiceIds)], input.countryCode);
    const row = {
      ...facts,
      id: newId(),
      happenedOn: input.happenedOn ?? null,
      existsBy: happenedBy(input.happenedOn ?? null, now),
      isUndated: input.happenedOn === undefined,
      rowVersion: 1,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(event).values(row);
    const placed = <Each>(list: readonly Each[]) =>
      list.map((each, index) => ({ ...each, eventId: row.id, position: index + 1 }));
    if (organisers.length > 0) await tx.insert(organiser).values(placed(organisers));
    if (participants.length > 0) await tx.insert(participant).values(placed(participants));
    if (focusInstrumentIds.length > 0)
      await tx
        .insert(eventInstrument)
        .values(placed([...new Set(focusInstrumentIds)].map((instrumentId) => ({ instrumentId }))));
    if (presented.length > 0)
      await tx
        .update(practice)
        .set({ eventId: row.id, rowVersion: sql`${practice.rowVersion} + 1` })
        .where(
          inArray(
            practice.id,
            presented.map((each) => each.id),
          ),
        );
    if (source) await citeLink(tx, "event", row.id, source, { actorId: actor.userId, now });
    return {
      value: { id: row.id, rowVersion: 1 },
      changes: [
        {
          action: "event.enter",
          subject: ["event", row.id],
          countryCode: row.countryCode,
          isPublic: true,
          after: { ...input, id: row.id },
        },
        ...presented.map((each) => ({
          action: "practice.present",
          subject: ["practice", each.id] as const,
          countryCode: each.countryCode,
          isPublic: true,
          before: { eventId: null },
          after: { eventId: row.id },
        })),
      ],
    };
  },
});
