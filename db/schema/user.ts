import { languages, roles } from "../../domain/vocabulary";
import { flag, index, instant, oneOf, string, table, unique, whole } from "../kit";
import { country } from "./country";
import { organisation } from "./organisation";

/** One row is an account. `passwordHash` is null until an invitation is taken up, or for those who come by OIDC. */
export const user = table(
  "user",
  {
    id: string("id").primaryKey(),
    /** Lower case, NFC. */
    email: string("email").notNull(),
    name: string("name").notNull(),
    passwordHash: string("password_hash"),
    language: oneOf("language", languages).notNull(),
    isDisabled: flag("is_disabled").notNull(),
    isDemo: flag("is_demo").notNull(),
    mustChangePassword: flag("must_change_password").notNull(),
    rowVersion: whole("row_version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    unique("user_by_email").on(t.email), // sign-in
    index("user_demo").on(t.isDemo), // whether the demo banner is due
  ],
);

/** One row gives a user a role in one country (null: in all) and, if wished, one organisation. Ended, never deleted. */
export const grant = table(
  "grant",
  {
    id: string("id").primaryKey(),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    role: oneOf("role", roles).notNull(),
    countryCode: string("country_code").references(() => country.code),
    organisationId: string("organisation_id").references(() => organisation.id),
    grantedById: string("granted_by_id"),
    grantedAt: instant("granted_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("grant_by_user").on(t.userId)], // what somebody may do, read on each request
);

/** One row is a signed-in browser, read on each request by its `sid`. */
export const session = table(
  "session",
  {
    sid: string("sid").primaryKey(),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    client: string("client"),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("session_by_user").on(t.userId, t.createdAt)], // my sessions; ending all of a user's
);

/** One row is a one-time link by which a user sets a password; only the hash of its token is kept. */
export const invitation = table(
  "invitation",
  {
    tokenHash: string("token_hash").primaryKey(),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("invitation_by_user").on(t.userId)], // whether somebody still has an open invitation
);

/** One row is a bearer token for the HTTP interface; only its hash is kept. */
export const apiToken = table(
  "api_token",
  {
    id: string("id").primaryKey(),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    name: string("name").notNull(),
    tokenHash: string("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    endedAt: instant("ended_at"),
  },
  (t) => [
    unique("api_token_by_hash").on(t.tokenHash), // who a bearer token is
    index("api_token_by_user").on(t.userId, t.createdAt), // my tokens, newest first
  ],
);

/** One row counts failed sign-ins for an account or an address (hashed), so that each further one waits longer. */
export const signInDelay = table("sign_in_delay", {
  key: string("key").primaryKey(),
  failureCount: whole("failure_count").notNull(),
  notBefore: instant("not_before").notNull(),
});

/** One row is an account's second factor: asked for at sign-in once `confirmedAt` is set, until then being set up. */
export const secondFactor = table("second_factor", {
  userId: string("user_id")
    .primaryKey()
    .references(() => user.id),
  /** Encrypted by `db/seal`. */
  sealedSeed: string("sealed_seed").notNull(),
  /** The time step of the last code that was taken, so that none is taken twice. */
  lastTimeStep: whole("last_time_step"),
  startedAt: instant("started_at").notNull(),
  confirmedAt: instant("confirmed_at"),
});

/** One row is a code that takes the place of the second factor once; only its hash is kept. */
export const recoveryCode = table(
  "recovery_code",
  {
    codeHash: string("code_hash").primaryKey(),
    userId: string("user_id")
      .notNull()
      .references(() => user.id),
    createdAt: instant("created_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("recovery_code_by_user").on(t.userId)], // how many codes are left
);

/** One row says that what awaited one account awaits another since: whoever left, and who goes on. Append-only. */
export const handover = table(
  "handover",
  {
    id: string("id").primaryKey(),
    fromUserId: string("from_user_id")
      .notNull()
      .references(() => user.id),
    toUserId: string("to_user_id")
      .notNull()
      .references(() => user.id),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: string("recorded_by_id").notNull(),
  },
  (t) => [unique("handover_by_receiver").on(t.toUserId, t.fromUserId)], // whose work is mine too
);
