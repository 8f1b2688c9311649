import { EnterOrganisation } from "../../domain/input/organisation";
import { defineCommand } from "../command";
import { requireCountry } from "../load-for-change";
import { newId } from "../new-id";
import { organisation } from "../schema";

/** Enters a body that can be made responsible for measures; without a country it is an international one. */
export const enterOrganisation = defineCommand({
  action: "organisation.enter",
  input: EnterOrganisation,
  load: async (tx, input) => input.countryCode && requireCountry(tx, input.countryCode),
  subject: (_loaded, input) => ({ countryCode: input.countryCode ?? null }),
  async run(tx, input, { now }) {
    const row = {
      ...input,
      id: newId(),
      confidence: "reported" as const,
      rowVersion: 1,
      recordedAt: now,
    };
    await tx.insert(organisation).values(row);
    return {
      value: { id: row.id, rowVersion: 1 },
      changes: [
        {
          subject: ["organisation", row.id],
          countryCode: input.countryCode ?? null,
          isPublic: true,
          after: { ...input, id: row.id },
        },
      ],
    };
  },
});
