import { ownOrigin } from "@/lib/env/env";

/** Where this site is, for addresses that leave it. */
export const originOf = (request: Request) =>
  ownOrigin(request.headers.get("host")) ?? new URL(request.url).origin;
