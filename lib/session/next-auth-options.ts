import type { AuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { openSession } from "@/db/commands/open-session";
import { signInWithPassword } from "@/db/commands/sign-in-with-password";
import { findUserByEmail } from "@/db/queries/user";
import { getStore } from "@/db/store";
import { Failure } from "@/domain/failure";
import { SignIn } from "@/domain/input/user";
import { readSecret } from "@/lib/env/secret";
import { callbackPath } from "./callback-path";
import { isSecure, sessionMaxAgeSeconds } from "./cookie";
import { endLiveSession, findLiveSession } from "./live-session";
import { oidcProvider, verifiedEmail } from "./oidc";
import { requestClient } from "./request-client";

interface Opened extends User {
  sid: string;
}

/** What next-auth is told for one request. `onFailure` hears why somebody was not let in, because next-auth drops it. */
export function nextAuthOptions(headers: Headers, onFailure: (failure: Failure) => void): AuthOptions {
  const from = requestClient(headers);
  return {
    secret: readSecret(),
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/account", verifyRequest: "/sign-in" },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(given): Promise<Opened | null> {
          const parsed = SignIn.safeParse(given);
          if (!parsed.success) return null;
          try {
            const opened = await signInWithPassword({ store: getStore() }, { ...parsed.data, ...from });
            // The code of a second factor is asked for by our own page only.
            return opened.needsCode ? null : { id: opened.userId, sid: opened.sid };
          } catch (error) {
            if (!(error instanceof Failure)) throw error;
            onFailure(error);
            return null;
          }
        },
      }),
      ...oidcProvider(),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => `${baseUrl}${callbackPath(url, baseUrl) ?? "/work"}`,
      signIn: async ({ account, profile }) =>
        account?.provider === "credentials" || (await findByVerifiedEmail(profile)) !== null,
      async jwt({ token, user, account, profile }) {
        if (account?.provider === "credentials") return { sub: user.id, sid: (user as Opened).sid };
        if (account) return openForOidc(await findByVerifiedEmail(profile), from.clientName);
        // next-auth takes the cookie away when this throws.
        if (!(await findLiveSession(String(token.sid)))) throw new Error("The session has ended");
        return token;
      },
      session: async ({ session, token }) => {
        const found = await findLiveSession(String(token.sid));
        return { expires: session.expires, user: { name: found?.actor.name } };
      },
    },
    events: {
      signOut: ({ token }) => endLiveSession(String(token?.sid)),
    },
  };
}

async function findByVerifiedEmail(profile: Parameters<typeof verifiedEmail>[0]) {
  const email = verifiedEmail(profile);
  return email === null ? null : findUserByEmail(getStore().reader, email);
}

async function openForOidc(found: { id: string; name: string } | null, client: string | undefined) {
  if (!found) throw new Error("There is no such account");
  const actor = { userId: found.id, name: found.name, grants: [] };
  const { sid } = await openSession({ store: getStore(), actor, now: new Date().toISOString() }, { client });
  return { sub: found.id, sid };
}
