import type { ScaleValue } from "@/domain/vocabulary";

interface Props {
  value: ScaleValue;
  /** A reviewer established it; else it is hollow, as all that is only said. */
  isReviewed?: boolean;
}

const bars = [1, 2, 3] as const;

/** Three rising bars, as many drawn as the value says. The word always stands beside it. */
export function ScaleGlyph({ value, isReviewed }: Props) {
  return (
    <svg viewBox="0 0 20 14" width="20" height="14" fill="none" aria-hidden="true" className="shrink-0">
      {bars.map((bar) => {
        const x = bar * 7 - 7;
        if (bar > value) return <path key={bar} d={`M${x} 13h5.5`} stroke="var(--rule-strong)" />;
        const height = bar * 4;
        return (
          <rect
            key={bar}
            x={x + 0.5}
            y={13 - height}
            width="5"
            height={height}
            fill={isReviewed ? "var(--accent)" : "none"}
            stroke="var(--accent)"
            strokeWidth="1.25"
          />
        );
      })}
    </svg>
  );
}
