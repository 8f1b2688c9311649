import { cookies } from "next/headers";
import { cookieOptions, sealSession, sessionCookieName, sessionMaxAgeSeconds } from "./cookie";

/** Puts a session that was just opened into the browser's cookie. */
export async function keepSession({ userId, sid }: { userId: string; sid: string }): Promise<void> {
  const sealed = await sealSession(userId, sid);
  (await cookies()).set(sessionCookieName(), sealed, { ...cookieOptions(), maxAge: sessionMaxAgeSeconds });
}
