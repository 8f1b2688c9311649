import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { readSecret } from "@/lib/env/secret";
import { cookieOptions, isSecure } from "./cookie";

const minutes = 5;
const salt = "second step";
const cookieName = () => `${isSecure() ? "__Secure-" : ""}qadam.second-step`;

/** Notes in the browser, sealed and for some minutes, whose password was right; it opens nothing but the question for a code. */
export async function keepSecondStep(userId: string): Promise<void> {
  const sealed = await encode({ token: { sub: userId }, secret: readSecret(), salt, maxAge: minutes * 60 });
  (await cookies()).set(cookieName(), sealed, { ...cookieOptions(), maxAge: minutes * 60 });
}

/** Whose password was right a moment ago; null when nobody's was, or too long ago. */
export async function readSecondStep(): Promise<string | null> {
  const sealed = (await cookies()).get(cookieName())?.value;
  if (!sealed) return null;
  const token = await decode({ token: sealed, secret: readSecret(), salt }).catch(() => null);
  return token?.sub ?? null;
}

export async function forgetSecondStep(): Promise<void> {
  (await cookies()).delete(cookieName());
}
