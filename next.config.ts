import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { securityHeaders } from "./lib/env/security-headers";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** A file and what a form needs around it. */
const formBytes = 10 * 1024 * 1024 + 64 * 1024;

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  allowedDevOrigins: ["127.0.0.1"],
  images: { unoptimized: true },
  // Types are a step of `npm test`; checking them again, tests included, would only make the first start slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "better-sqlite3",
    "@node-rs/argon2",
    "@resvg/resvg-js",
    "docx",
    "pdfkit",
    "pg",
    "pino",
  ],
  // server.ts counts the real bytes; these must only not be less than what it lets through.
  experimental: { serverActions: { bodySizeLimit: formBytes }, proxyClientMaxBodySize: formBytes },
  async headers() {
    const headers = Object.entries(securityHeaders).map(([key, value]) => ({ key, value }));
    return [{ source: "/:path*", headers }];
  },
};

export default withNextIntl(config);
