import type { Role } from "./vocabulary";

export interface Grant {
  role: Role;
  /** ISO 3166-1 alpha-2; null: in every country. */
  countryCode: string | null;
  /** Limits the grant to measures of this body; null: no limit. */
  organisationId: string | null;
}

/** Who acts: an account with its grants of this moment, or the system itself (loading reference data, the first start). */
export interface Actor {
  userId: string;
  name: string;
  grants: readonly Grant[];
  isSystem?: boolean;
}

/** What is acted upon, as far as a permission depends on it. */
export interface Subject {
  /** null: the subject belongs to no country. */
  countryCode: string | null;
  /** Bodies responsible for it; a grant limited to a body reaches it only through one of these. */
  organisationIds?: readonly string[];
  /** Accounts whose own entry this is. */
  authorIds?: readonly string[];
}

interface Sentence {
  /** `oneself`: everybody signed in, with or without a grant, for what is their own alone. */
  who: readonly Role[] | "oneself";
  /** `own-body`: a grant limited to a body suffices for that body's measures. Absent: such a grant does not reach. */
  reach?: "own-body";
  /** Separation of duties: never for an entry of one's own, whatever other roles one holds. */
  neverOwn?: true;
  /** The grant must hold in every country. */
  everywhere?: true;
}

/** Everything that can be done, and who may do it in a country they hold a grant for. */
export const sentences = {
  "instrument.enter": { who: ["staff", "manager"] },
  "instrument.relate": { who: ["staff", "manager"] },
  "instrument.publish": { who: ["manager"] },
  "instrument.read_unpublished": {
    who: ["staff", "reviewer", "manager", "viewer", "administrator"],
    reach: "own-body",
  },
  "milestone.log": { who: ["staff", "manager"] },
  "comment.write": { who: ["reviewer"] },
  "comment.release": { who: ["reviewer", "manager"] },
  "comment.reply": { who: ["staff", "manager"], neverOwn: true },
  "note.write": { who: ["staff", "reviewer", "manager"], reach: "own-body" },
  /** Nobody by their role: it is taken from whoever comes, as from nobody known. */
  "case.open": { who: [] },
  "case.answer": { who: ["reviewer", "manager"] },
  "topic.assign": { who: ["staff", "reviewer", "manager"] },
  "measure.enter": { who: ["staff", "manager"] },
  "measure.assign": { who: ["manager"] },
  "organisation.enter": { who: ["manager"] },
  "organisation.succeed": { who: ["manager"] },
  "deadline.move": { who: ["manager"] },
  "batch.import": { who: ["staff", "manager"], reach: "own-body" },
  "batch.undo": { who: ["staff", "manager"], reach: "own-body" },
  "progress.report": { who: ["staff", "manager"], reach: "own-body" },
  "progress.decide": { who: ["reviewer"], neverOwn: true },
  "file.keep": { who: ["staff", "reviewer", "manager"], reach: "own-body" },
  "finding.record": { who: ["reviewer"], neverOwn: true },
  "assessment.submit": { who: ["reviewer"] },
  "assessment.decide": { who: ["reviewer"], neverOwn: true },
  "assessment.publish": { who: ["reviewer", "manager"], neverOwn: true },
  "assessment.reply": { who: ["staff", "manager"] },
  "reminder.set": { who: ["manager"] },
  "reminder.snooze": { who: ["staff", "manager"], reach: "own-body" },
  "version.add": { who: ["staff", "manager"] },
  "version.correct": { who: ["staff", "manager"] },
  "version.freeze": { who: ["staff", "manager"] },
  "alignment.decide": { who: ["staff", "manager", "reviewer"] },
  "procedure.draw": { who: ["administrator"], everywhere: true },
  "event.enter": { who: ["staff", "manager"] },
  "outcome.add": { who: ["staff", "manager"] },
  "outcome.settle": { who: ["staff", "manager"] },
  "practice.enter": { who: ["staff", "manager"] },
  "recommendation.enter": { who: ["staff", "reviewer", "manager"] },
  "recommendation.link": { who: ["staff", "reviewer", "manager"] },
  "recommendation.unlink": { who: ["reviewer", "manager"] },
  "export.approve": { who: ["manager", "administrator"], neverOwn: true },
  "user.manage": { who: ["administrator"], everywhere: true },
  "audit.read": { who: ["administrator"], everywhere: true },
  "health.read": { who: ["administrator"], everywhere: true },
  "account.keep": { who: "oneself" },
} as const satisfies Record<string, Sentence>;

export type Action = keyof typeof sentences;
export const actions = Object.keys(sentences) as Action[];

/** Whether `actor` (null: nobody signed in) may do `action` to `subject`. */
export function can(actor: Actor | null, action: Action, subject: Subject): boolean {
  if (!actor) return false;
  const sentence: Sentence = sentences[action];
  if (sentence.who === "oneself") return subject.authorIds?.includes(actor.userId) ?? false;
  if (sentence.neverOwn && subject.authorIds?.includes(actor.userId)) return false;
  return actor.grants.some((grant) => reaches(grant, sentence, subject));
}

function reaches(grant: Grant, sentence: Sentence, subject: Subject): boolean {
  if (sentence.who === "oneself" || !sentence.who.includes(grant.role)) return false;
  if (grant.countryCode !== null && (sentence.everywhere || grant.countryCode !== subject.countryCode))
    return false;
  if (grant.organisationId === null) return true;
  return sentence.reach === "own-body" && (subject.organisationIds?.includes(grant.organisationId) ?? false);
}

/** A thing taken for one of the actor's own bodies, whichever that is: for what leads to a page that asks again. */
export const asOwnBodies = (actor: Actor | null, subject: Subject): Subject => ({
  ...subject,
  organisationIds: actor?.grants.flatMap(({ organisationId }) => organisationId ?? []),
});

/** The countries in which the actor holds any grant: "all", or their codes (empty for a visitor). */
export function countriesOf(actor: Actor | null): "all" | string[] {
  if (!actor) return [];
  if (actor.isSystem || actor.grants.some((grant) => grant.countryCode === null)) return "all";
  return [...new Set(actor.grants.flatMap(({ countryCode }) => countryCode ?? []))];
}

/** The countries in which the actor may do `action` to a thing that is not their own and of no body: "all", or their codes. */
export function countriesFor(actor: Actor | null, action: Action): "all" | string[] {
  const { who }: Sentence = sentences[action];
  const grants =
    actor?.grants.filter((grant) => who !== "oneself" && who.includes(grant.role) && !grant.organisationId) ??
    [];
  if (grants.some((grant) => grant.countryCode === null)) return "all";
  return [...new Set(grants.flatMap(({ countryCode }) => countryCode ?? []))];
}

/** Whether the actor holds one of `wanted` in any country: for navigation only, never for deciding. */
export function holdsRole(actor: Actor | null, ...wanted: Role[]): boolean {
  return actor?.grants.some((grant) => wanted.includes(grant.role)) ?? false;
}
