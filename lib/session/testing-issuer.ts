import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An identity provider for tests: whoever comes is who `claims` says. */
export async function startIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const claims: Record<string, unknown> = {};
  let nonce: string | null = null;
  let issuer = "";
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const idToken = () => {
    const now = Math.floor(Date.now() / 1_000);
    const payload = { iss: issuer, aud: "qadam", sub: "somebody", iat: now, exp: now + 60, nonce, ...claims };
    const signed = `${encode({ alg: "RS256", kid: "test" })}.${encode(payload)}`;
    return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
  };
  const answers: Record<string, () => unknown> = {
    "/.well-known/openid-configuration": () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    }),
    "/keys": () => ({
      keys: [{ ...publicKey.export({ format: "jwk" }), kid: "test", alg: "RS256", use: "sig" }],
    }),
    "/token": () => ({ access_token: "access", token_type: "Bearer", expires_in: 60, id_token: idToken() }),
  };
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url ?? "/", "http://x").pathname];
    response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(answer?.() ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    /** Lets the person at `address` (where we sent them) say yes; returns the query with which they come back. */
    consent(address: URL, who: Record<string, unknown>) {
      Object.assign(claims, { email: undefined, email_verified: undefined }, who);
      nonce = address.searchParams.get("nonce");
      return { code: "code", state: address.searchParams.get("state") ?? "" };
    },
    stop: () => server.close(),
  };
}
