import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { hasDemoAccounts } from "@/db/queries/user";
import { getStore } from "@/db/store";
import type { Actor } from "@/domain/permissions";
import type { Language, Role } from "@/domain/vocabulary";
import { redirect } from "@/lib/i18n/navigation";
import { sessionCookieName } from "./cookie";
import { readSession } from "./live-session";
import { dueFirst } from "./second-factor";

/** Who is signed in, even with a one-time password still to be changed. One read for each request. */
export const getSession = cache(async () => readSession((await cookies()).get(sessionCookieName())?.value));

/** Who acts, with the grants of this moment; null for visitors and for those who must do something on `/account` first. */
export async function getActor(): Promise<Actor | null> {
  const session = await getSession();
  return session && dueFirst(session) === null ? session.actor : null;
}

export interface SessionViewer {
  userId: string;
  name: string;
  language: Language;
  roles: Role[];
}

/** Who reads the page, for the frame around it; null for visitors. */
export async function getViewer(): Promise<SessionViewer | null> {
  const session = await getSession();
  if (!session) return null;
  const { userId, name, grants } = session.actor;
  const roles = dueFirst(session) !== null ? [] : [...new Set(grants.map(({ role }) => role))];
  return { userId, name, language: session.language, roles };
}

/** Whether the banner is due that says there are demo accounts here. */
export const isDemoAround = cache(() => hasDemoAccounts(getStore().reader));

/**
 * The first line of a signed-in page. Sends visitors to sign in and back to `path` (without language, with its query), and
 * whoever has a one-time password to change or a second factor to set up to do that first.
 */
export async function requireActor(path: string): Promise<Actor> {
  const [session, locale] = await Promise.all([getSession(), getLocale()]);
  if (!session) return redirect({ href: `/sign-in?callbackUrl=${encodeURIComponent(path)}`, locale });
  if (dueFirst(session) !== null) return redirect({ href: "/account", locale });
  return session.actor;
}
