import { and, count, eq, isNull } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import { RequestExport } from "../../domain/input/export";
import { countriesOf } from "../../domain/permissions";
import { defineCommand } from "../command";
import { enqueue } from "../jobs/enqueue";
import { newId } from "../new-id";
import { exportFile } from "../schema";

/** Of one person, those not yet deleted. */
const mostKept = 20;

/**
 * Asks for a file to be made in the background. With what is not published it is restricted: whoever has no role anywhere may not ask for
 * that, and nobody takes it before a second person agreed. `invalid` on `file` when too many are kept already.
 */
export const requestExport = defineCommand({
  action: "account.keep",
  input: RequestExport,
  async load(tx, _input, { actor }) {
    const [kept] = await tx
      .select({ rows: count() })
      .from(exportFile)
      .where(and(eq(exportFile.createdById, actor.userId), isNull(exportFile.removedAt)));
    return { keptCount: kept?.rows ?? 0, askedById: actor.userId };
  },
  subject: ({ askedById }) => ({ countryCode: null, authorIds: [askedById] }),
  async run(tx, { file, sent, country, language, unpublished }, { actor, now, loaded: { keptCount } }) {
    if (keptCount >= mostKept) throw invalidField("file", "too_many", { max: mostKept });
    if (unpublished && countriesOf(actor).length === 0) throw invalidField("unpublished", "unknown_value");
    const id = newId();
    const jobId = await enqueue(tx, {
      kind: "make_export",
      payload: { exportId: id },
      actorId: actor.userId,
      now,
    });
    await tx.insert(exportFile).values({
      id,
      jobId: jobId ?? "",
      file,
      sent: country ? { ...sent, country } : sent,
      language,
      countryCode: country ?? null,
      isRestricted: unpublished,
      createdById: actor.userId,
      createdAt: now,
    });
    return {
      value: { id, jobId },
      changes: [
        {
          action: "export.request",
          subject: ["export_file", id],
          countryCode: country ?? null,
          isPublic: false,
          after: { file, sent, language, isRestricted: unpublished },
        },
      ],
    };
  },
});
