import { afterEach, expect, test, vi } from "vitest";

const ask = async (headers: Record<string, string>, address?: string) => {
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_URL", address ?? "");
  const { isSameOrigin } = await import("./same-origin");
  return isSameOrigin({ headers: new Headers(headers) });
};

afterEach(() => vi.unstubAllEnvs());

const host = "127.0.0.1:3000";
const site = "https://qadam.example";

test.each([
  [{ host, origin: "http://127.0.0.1:3000" }, undefined],
  [{ host, origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" }, undefined],
  [{ host, "sec-fetch-site": "same-origin" }, undefined],
  [{ host: "localhost:3000", origin: "http://localhost:3000" }, undefined],
  [{ host, origin: site }, `${site}/`],
])("%j to %s is of this site", async (headers, address) => {
  expect(await ask(headers as Record<string, string>, address)).toBe(true);
});

test.each([
  [{}, undefined],
  [{ host }, undefined],
  [{ host, origin: "null" }, undefined],
  [{ host, origin: "" }, undefined],
  [{ host, origin: "https://127.0.0.1:3000" }, undefined],
  [{ host, origin: "http://127.0.0.1:3001" }, undefined],
  [{ host, origin: "http://localhost:3000" }, undefined],
  [{ host, origin: "http://evil.example" }, undefined],
  [{ host, origin: "http://127.0.0.1:3000", "sec-fetch-site": "cross-site" }, undefined],
  [{ host, origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-site" }, undefined],
  [{ host, "sec-fetch-site": "none" }, undefined],
  [{ host: "127.0.0.1:3000/x", origin: "http://evil.example" }, undefined],
  [{ host, origin: "http://127.0.0.1:3000" }, site],
  [{ host: "qadam.example", origin: "http://qadam.example" }, site],
  [{ host: "qadam.example", origin: "https://qadam.example.evil.example" }, site],
])("%j to %s is not", async (headers, address) => {
  expect(await ask(headers as Record<string, string>, address)).toBe(false);
});
