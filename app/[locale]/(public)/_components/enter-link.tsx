import { LinkButton } from "@/components/ui/link-button";
import { type Action, type Actor, countriesFor } from "@/domain/permissions";

interface Props {
  actor: Actor | null;
  action: Action;
  href: string;
  /** The State the list is narrowed to. */
  country?: string;
  children: string;
}

/** From a public list to the form that adds to it, for those who may in some State. */
export function EnterLink({ actor, action, href, country, children }: Props) {
  const codes = countriesFor(actor, action);
  if (codes.length === 0) return null;
  const isTheirs = country && (codes === "all" || codes.includes(country));
  return (
    <LinkButton tone="secondary" href={isTheirs ? `${href}?country=${country}` : href}>
      {children}
    </LinkButton>
  );
}
