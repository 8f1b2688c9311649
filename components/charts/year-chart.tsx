/** One line, or one mark alone, of a chart by year; `value` null with `isHidden`: too few people to say. */
export interface YearSeries {
  key: string;
  label: string;
  /** Points that are joined: a gap begins a new run. */
  runs: { year: number; value: number }[][];
  /** Years whose value is too small to be shown. */
  hiddenYears: number[];
}

interface Props {
  series: readonly YearSeries[];
  firstYear: number;
  lastYear: number;
  /** The value at the top of the chart. */
  highest: number;
  /** The chart in one sentence, for whoever does not see it. */
  sentence: string;
  formatValue: (value: number) => string;
  hiddenLabel: string;
}

const box = { width: 320, height: 150, left: 44, right: 12, top: 10, bottom: 22 };
const shapes = ["circle", "square", "triangle", "diamond"] as const;

/** Values by year, drawn on the server: lines only between years that follow each other on one counting basis. */
export function YearChart({
  series,
  firstYear,
  lastYear,
  highest,
  sentence,
  formatValue,
  hiddenLabel,
}: Props) {
  const span = Math.max(1, lastYear - firstYear);
  const top = Math.max(1, highest);
  const x = (year: number) => box.left + ((box.width - box.left - box.right) * (year - firstYear)) / span;
  const y = (value: number) => box.height - box.bottom - ((box.height - box.top - box.bottom) * value) / top;
  return (
    <svg
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={sentence}
      className="h-auto w-full"
    >
      <g stroke="var(--rule)" fill="var(--ink-soft)" fontSize="11">
        {[0, top].map((value) => (
          <g key={value}>
            <line x1={box.left} x2={box.width - box.right} y1={y(value)} y2={y(value)} />
            <text x={box.left - 6} y={y(value) + 4} textAnchor="end" stroke="none">
              {formatValue(value)}
            </text>
          </g>
        ))}
        <text x={x(firstYear)} y={box.height - 5} stroke="none">
          {firstYear}
        </text>
        {lastYear > firstYear && (
          <text x={x(lastYear)} y={box.height - 5} textAnchor="end" stroke="none">
            {lastYear}
          </text>
        )}
      </g>
      {series.map(({ key, label, runs, hiddenYears }, index) => (
        <g key={key} stroke="var(--accent)" fill="var(--accent)">
          {runs.map((run) => (
            <g key={run[0]?.year}>
              <polyline
                points={run.map(({ year, value }) => `${x(year)},${y(value)}`).join(" ")}
                fill="none"
                strokeWidth="1.5"
                strokeDasharray={index % 2 === 1 ? "4 3" : undefined}
              />
              {run.map(({ year, value }) => (
                <Mark
                  key={year}
                  index={index}
                  x={x(year)}
                  y={y(value)}
                  title={`${year}: ${formatValue(value)} (${label})`}
                />
              ))}
            </g>
          ))}
          {hiddenYears.map((year) => (
            <circle key={year} cx={x(year)} cy={y(0)} r="3.5" fill="var(--paper)" strokeDasharray="2 1.5">
              <title>{`${year}: ${hiddenLabel} (${label})`}</title>
            </circle>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The shape of a series, for its legend. */
export function SeriesSwatch({ index }: { index: number }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="shrink-0">
      <g stroke="var(--accent)" fill="var(--accent)">
        <Mark index={index} x={6} y={6} />
      </g>
    </svg>
  );
}

function Mark({ index, x, y, title }: { index: number; x: number; y: number; title?: string }) {
  const shape = shapes[index % shapes.length];
  const fill = index >= shapes.length ? "var(--paper)" : undefined;
  const says = title && <title>{title}</title>;
  if (shape === "circle")
    return (
      <circle cx={x} cy={y} r="3.2" fill={fill}>
        {says}
      </circle>
    );
  const paths = {
    square: `M${x - 3} ${y - 3}h6v6h-6z`,
    triangle: `M${x} ${y - 4}l4 7h-8z`,
    diamond: `M${x} ${y - 4.4}l4.4 4.4-4.4 4.4-4.4-4.4z`,
  };
  return (
    <path d={paths[shape ?? "square"]} fill={fill}>
      {says}
    </path>
  );
}
