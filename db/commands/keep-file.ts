import { and, eq } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import { fileNameFault } from "../../domain/file-name";
import { KeepFile } from "../../domain/input/evidence";
import { defineCommand } from "../command";
import { holdContent } from "../files/let-go";
import { enqueue } from "../jobs/enqueue";
import { newId } from "../new-id";
import { file, fileContent } from "../schema";

/**
 * Keeps a file that somebody handed in, to be named by their own evidence; its content, which was put in its place before, is kept once,
 * whoever hands it in again. Where its words can be read a job is asked to.
 */
export const keepFile = defineCommand({
  action: "file.keep",
  input: KeepFile,
  async load(tx, { sha256 }) {
    const [held] = await tx.select().from(fileContent).where(eq(fileContent.sha256, sha256));
    return held ?? null;
  },
  subject: (_, __, { actor }) => ({
    countryCode: actor.grants.find(({ role }) => role !== "viewer")?.countryCode ?? null,
    organisationIds: actor.grants.flatMap(({ organisationId }) => organisationId ?? []),
  }),
  async run(tx, { name, ...content }, { actor, now, loaded: held }) {
    const fault = fileNameFault(name);
    if (fault) throw invalidField("name", fault, { max: 120 });
    const { sha256 } = content;
    if (!held) {
      await holdContent(tx, sha256, now);
      await tx.insert(fileContent).values({ ...content, pages: null, recordedAt: now });
      if (content.textState === "waiting")
        await enqueue(tx, {
          kind: "capture_text",
          payload: { sha256 },
          actorId: actor.userId,
          now,
          key: `capture_text ${sha256} ${now}`,
        });
    }
    const [again] = await tx
      .select({ id: file.id })
      .from(file)
      .where(and(eq(file.sha256, sha256), eq(file.recordedById, actor.userId), eq(file.name, name)));
    const { mediaType, size, textState } = held ?? content;
    const view = { name, sha256, size, mediaType, textState };
    if (again) return { value: { id: again.id, ...view }, changes: [] };
    const entry = { id: newId(), sha256, name, recordedAt: now, recordedById: actor.userId };
    await tx.insert(file).values(entry);
    return {
      value: { id: entry.id, ...view },
      changes: [
        { subject: ["file", entry.id], countryCode: null, isPublic: false, after: { ...entry, ...content } },
      ],
    };
  },
});
