import { type ComponentProps, use } from "react";
import { addressWith } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { requestPath } from "@/lib/i18n/request-path";

/**
 * A link from fact to fact, which keeps the day the reader reads as of. Server only. Not asynchronous: a table has one in each row, and
 * React would put each of them off and send it apart.
 */
export function DatedLink({ href, ...rest }: ComponentProps<typeof Link>) {
  const on = new URLSearchParams(use(requestPath()).split("?")[1]).get("on");
  const [path = "", query] = href.split("?");
  const kept = Object.fromEntries(new URLSearchParams(query));
  return <Link href={addressWith(path, kept, { on })} {...rest} />;
}
