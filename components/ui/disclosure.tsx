import type { ReactNode } from "react";

interface Props {
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}

/** Opens in place without script. Flow content: never inside a paragraph. */
export function Disclosure({ summary, isOpen, children }: Props) {
  return (
    <details className="disclosure" open={isOpen}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
