import Database from "better-sqlite3";
import { encode } from "next-auth/jwt";
import { secretHash } from "../db/new-secret";
import { secret } from "./processes";

const userId = "bench-manager";
const token = `qadam_${secret}`;
const sid = "bench-session";

/** Puts a manager of all countries, with a bearer token and a session, into a copy of a world. */
export function addAccount(file: string) {
  const db = new Database(file);
  const now = new Date().toISOString();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  db.prepare(`insert into user (id, email, name, language, is_disabled, is_demo, must_change_password, row_version, recorded_at)
    values (?, 'manager@bench.example', 'Bench Manager', 'en', 0, 0, 0, 1, ?)`).run(userId, now);
  for (const role of ["manager", "staff"])
    db.prepare('insert into "grant" (id, user_id, role, granted_at) values (?, ?, ?, ?)').run(
      `bench-${role}`,
      userId,
      role,
      now,
    );
  db.prepare(
    "insert into api_token (id, user_id, name, token_hash, created_at, last_used_at) values ('bench', ?, 'bench', ?, ?, ?)",
  ).run(userId, secretHash(token), now, now);
  db.prepare(
    "insert into session (sid, user_id, created_at, last_seen_at, expires_at) values (?, ?, ?, ?, ?)",
  ).run(sid, userId, now, now, expiresAt);
  db.close();
}

/** The headers of a program that signs in with the token. */
export const asProgram = { authorization: `Bearer ${token}` };

/** The headers of a browser that is signed in. */
export const asBrowser = async () => ({
  cookie: `next-auth.session-token=${await encode({ token: { sub: userId, sid }, secret })}`,
});
