import { DatedLink } from "@/components/layout/dated-link";

/** A treaty or other standard by its short name, leading to its page. */
export function StandardLink({ id, name }: { id: string; name: string }) {
  return <DatedLink href={`/treaties/${encodeURIComponent(id)}`}>{name}</DatedLink>;
}
