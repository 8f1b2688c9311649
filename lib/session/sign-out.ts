"use server";

import { cookies, headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { redirect } from "@/lib/i18n/navigation";
import { openSeal, sessionCookieName } from "./cookie";
import { endLiveSession } from "./live-session";
import { isSameOrigin } from "./same-origin";

/** Ends the session of this browser and leads to the first page. */
export async function signOut(): Promise<void> {
  if (isSameOrigin({ headers: await headers() })) {
    const jar = await cookies();
    const sid = await openSeal(jar.get(sessionCookieName())?.value);
    if (sid) await endLiveSession(sid);
    jar.delete(sessionCookieName());
  }
  return redirect({ href: "/", locale: await getLocale() });
}
