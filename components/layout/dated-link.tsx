import type { ComponentProps } from "react";
import { addressWith } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { requestPath } from "@/lib/i18n/request-path";

/** A link from fact to fact, which keeps the day the reader reads as of. Server only. */
export async function DatedLink({ href, ...rest }: ComponentProps<typeof Link>) {
  const on = new URLSearchParams((await requestPath()).split("?")[1]).get("on");
  const [path = "", query] = href.split("?");
  const kept = Object.fromEntries(new URLSearchParams(query));
  return <Link href={addressWith(path, kept, { on })} {...rest} />;
}
