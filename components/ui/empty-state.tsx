import type { ReactNode } from "react";

interface Props {
  title: ReactNode;
  /** What this is, and for a filtered list which filter to remove. */
  children?: ReactNode;
  /** One action. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="max-w-prose space-y-2 border-y border-rule py-6">
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="text-ink-soft">{children}</div>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  );
}
