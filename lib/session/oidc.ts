import type { AuthOptions, Profile } from "next-auth";
import { settings } from "@/lib/env/env";

interface OidcProfile extends Profile {
  email_verified?: boolean;
}

/** Whether people may sign in through an identity provider. */
export const isOidcOn = () => settings().OIDC_ISSUER !== undefined;

/** The provider of OIDC_ISSUER, or none. */
export function oidcProvider(): AuthOptions["providers"] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = settings();
  if (!OIDC_ISSUER) return [];
  return [
    {
      id: "oidc",
      name: "OIDC",
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      profile: (profile: OidcProfile) => ({ id: String(profile.sub), email: profile.email }),
    },
  ];
}

/** The e-mail that the identity provider vouches for; null when it does not say that it was verified. */
export function verifiedEmail(profile: OidcProfile | undefined): string | null {
  return profile?.email_verified === true && typeof profile.email === "string" ? profile.email : null;
}
