import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { ZodType, z } from "zod";
import { canonicalJson } from "../domain/canonical";
import { Failure } from "../domain/failure";
import { fieldFailures } from "../domain/input/field-failures";
import { type Action, type Actor, can, type Subject } from "../domain/permissions";
import { appendAudit, type Change } from "./audit-chain";
import { isOutcomeUnknown } from "./commit-outcome";
import { inserting, preparedOnce } from "./prepared";
import { idempotency } from "./schema";
import { indexChanged } from "./search/index-things";
import type { Store, Tx } from "./store";

export interface CommandContext {
  store: Store;
  actor: Actor;
  /** The moment of the request, ISO 8601 UTC: what `recordedAt` becomes. */
  now: string;
  /** The `Idempotency-Key` that was sent, if any. */
  idempotencyKey?: string;
}

export interface Running {
  actor: Actor;
  now: string;
}

interface Definition<Schema extends ZodType, Loaded, Value> {
  /** Who may run it, and the action its audit lines carry unless a change names another. */
  action: Action;
  input: Schema;
  /** Loads what the command is about; throws `not_found` when it is not there or not the actor's to see. */
  load(tx: Tx, input: z.output<Schema>, running: Running): Promise<Loaded>;
  /** What the permission is asked about. */
  subject(loaded: Loaded, input: z.output<Schema>, running: Running): Subject;
  /** Changes the rows; what it returns as `changes` is written to the audit in the same transaction. */
  run(
    tx: Tx,
    input: z.output<Schema>,
    running: Running & { loaded: Loaded },
  ): Promise<{ value: Value; changes: readonly Omit<Change, "action">[] | readonly Change[] }>;
}

export type Command<Input, Value> = (context: CommandContext, input: Input) => Promise<Value>;

/**
 * Makes a command: parse, begin, load, permit, run, index, audit, commit, in this order; whatever fails undoes all of it. What its
 * changes name is brought up to date in the search index.
 * With an idempotency key the first answer is kept in the same transaction: the same key and body get it again,
 * another body gets `conflict`.
 */
export function defineCommand<Schema extends ZodType, Loaded, Value>(
  definition: Definition<Schema, Loaded, Value>,
): Command<unknown, Value> {
  return async ({ store, actor, now, idempotencyKey }, input) => {
    const parsed = definition.input.safeParse(input, { reportInput: true });
    if (!parsed.success) throw new Failure("invalid", "invalid", fieldFailures(parsed.error));
    const running = { actor, now };
    const run = async (tx: Tx) => {
      const memory = idempotencyKey
        ? remember(tx, actor, definition.action, idempotencyKey, input, now)
        : undefined;
      const answered = await memory?.recall();
      if (answered) return answered.value as Value;
      const loaded = await definition.load(tx, parsed.data, running);
      const subject = definition.subject(loaded, parsed.data, running);
      if (!actor.isSystem && !can(actor, definition.action, subject))
        throw new Failure("forbidden", isOwn(actor, definition.action, subject) ? "own_entry" : "forbidden");
      const { value, changes } = await definition.run(tx, parsed.data, { ...running, loaded });
      await indexChanged(
        tx,
        changes.flatMap(({ subject, indexed }) => indexed ?? [subject]),
      );
      await appendAudit(
        tx,
        actor.userId,
        now,
        changes.map((change) => ({ action: definition.action, ...change })),
      );
      await memory?.keep(value);
      return value;
    };
    return store.inTransaction(run).catch((error: unknown) => {
      throw isOutcomeUnknown(error) ? new Failure("unavailable", "outcome_unknown") : error;
    });
  };
}

/** Whether separation of duties alone is what stands in the way. */
const isOwn = (actor: Actor, action: Action, subject: Subject) =>
  can(actor, action, { ...subject, authorIds: [] });

const answeredBefore = preparedOnce("find_answer", (tx: Tx) =>
  tx
    .select()
    .from(idempotency)
    .where(eq(idempotency.key, sql.placeholder("key"))),
);
const keepAnswers = inserting("keep_answers", idempotency);

function remember(tx: Tx, actor: Actor, action: string, sent: string, input: unknown, now: string) {
  const digest = (value: unknown) => createHash("sha256").update(canonicalJson(value)).digest("hex");
  const key = digest([actor.userId, sent]);
  const bodyHash = digest([action, input]);
  return {
    async recall() {
      const [row] = await answeredBefore(tx).execute({ key });
      if (!row) return undefined;
      if (row.bodyHash !== bodyHash) throw new Failure("conflict", "idempotency");
      return { value: JSON.parse(row.answer) as unknown };
    },
    async keep(value: unknown) {
      await keepAnswers(tx, [{ key, bodyHash, answer: JSON.stringify(value ?? null), recordedAt: now }]);
    },
  };
}
