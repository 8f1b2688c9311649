import { type ReactNode, useId } from "react";

interface Props {
  title: ReactNode;
  /** Small remark at the right of the title, for example a count or a link. */
  aside?: ReactNode;
  /** Anchor of the section. */
  id?: string;
  children: ReactNode;
}

/** A part of a page under a heading of the second level, set off by a rule. */
export function Section({ title, aside, id, children }: Props) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} className="mt-12 border-t border-ink pt-3">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={headingId}>{title}</h2>
        {aside && <div className="text-sm text-ink-soft">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
