import type { ReactNode } from "react";

interface Props {
  title: ReactNode;
  /** Small line above the title: the kind of thing this is. */
  kicker?: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Links or buttons at the end. */
  actions?: ReactNode;
}

export function PageHeader({ title, kicker, lead, actions }: Props) {
  return (
    <header className="space-y-3 pb-6">
      {kicker && <p className="kicker">{kicker}</p>}
      <h1 className="max-w-[26ch] sm:max-w-[32ch]">{title}</h1>
      {lead && <div className="max-w-prose text-lg text-ink-soft">{lead}</div>}
      {actions && <div className="flex flex-wrap items-center gap-3 pt-1">{actions}</div>}
    </header>
  );
}
