import type { ReactNode } from "react";

interface Props {
  /** Left out when the value is null. */
  items: readonly { label: string; value: ReactNode }[];
}

/** Facts of one thing: label at the left, value beside it; one under the other on narrow screens. */
export function DefinitionList({ items }: Props) {
  return (
    <dl className="definitions">
      {items
        .filter(({ value }) => value !== null && value !== undefined)
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
