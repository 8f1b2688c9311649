interface Props {
  /** All from 0 to `most`; null: there is none, which is drawn as a gap and not as 0. */
  value: number | null;
  lowest: number | null;
  highest: number | null;
  most: number;
}

/** A value on a scale, and hollow around it how far what is not known could move it. The words stand beside it. */
export function RangeBar({ value, lowest, highest, most }: Props) {
  const share = (at: number) => `${(100 * at) / most}%`;
  const ticks = Array.from({ length: most + 1 }, (_, at) => at);
  return (
    <svg height="26" aria-hidden="true" className="range-bar">
      <line x1="0" x2="100%" y1="16" y2="16" stroke="var(--rule-strong)" />
      {ticks.map((at) => (
        <g key={at}>
          <line x1={share(at)} x2={share(at)} y1="12" y2="20" stroke="var(--rule-strong)" />
          <text
            x={share(at)}
            y="9"
            fontSize="10"
            fill="var(--ink-soft)"
            textAnchor={at === 0 ? "start" : at === most ? "end" : "middle"}
          >
            {at}
          </text>
        </g>
      ))}
      {lowest !== null && highest !== null && (
        <rect
          x={share(lowest)}
          width={share(Math.max(highest - lowest, 0))}
          y="12"
          height="8"
          fill="var(--paper)"
          stroke="var(--accent)"
          strokeWidth="1.5"
          strokeDasharray="3 2"
        />
      )}
      {value !== null && (
        <svg x={share(value)} y="16" className="overflow-visible" aria-hidden="true">
          <path d="M0-7 6 0 0 7-6 0Z" fill="var(--accent)" />
        </svg>
      )}
    </svg>
  );
}
