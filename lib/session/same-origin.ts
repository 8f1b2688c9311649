import { ownOrigin } from "@/lib/env/env";

/**
 * Whether a request that changes something was made by a page of this site: `Origin` is the address people use, and the browser,
 * where it says so, calls the request same-origin. Without an `Origin` only `Sec-Fetch-Site: same-origin` will do.
 */
export function isSameOrigin({ headers }: { headers: Pick<Headers, "get"> }): boolean {
  const own = ownOrigin(headers.get("host"));
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (own === null || (site !== null && site !== "same-origin")) return false;
  return origin === null ? site === "same-origin" : origin === own;
}
