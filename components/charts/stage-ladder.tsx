import { useLocale, useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { type LadderLine, type LineStep, ladderLine, type Place } from "@/domain/ladder-line";
import type { Stage } from "@/domain/vocabulary";
import { formatPartialDate } from "@/lib/format/day";

interface Props {
  steps: readonly LineStep[];
  /** What happened beside the ladder: events, which have a page of their own. */
  moments?: readonly (LineStep & { href: string })[];
  onDay: string;
  /** Whether the draft is still under way. */
  isOpen: boolean;
  /** What the picture shows, in a sentence. */
  label: string;
}

const lane = 20;
const band = 14;
const longestName = 36;

const shortened = (name: string) => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

/** A draft's way as a line to scale in time: national names above, neutral stages below; planned steps dashed, vague days as spans. */
export function StageLadder({ steps, moments = [], onDay, isOpen, label }: Props) {
  const t = useTranslations("draft.ladder");
  const stages = useTranslations("vocabulary.stages");
  const locale = useLocale();
  const shown = [...steps, ...moments].map((step) => ({ ...step, name: shortened(step.name) }));
  const line = ladderLine(shown, onDay, isOpen, (stage: Stage) => shortened(stages(stage)));
  if (!line) return null;
  const top = line.laneCount * lane + 14;
  const bottom = top + band + 10;
  const height = bottom + line.partLaneCount * lane + 30;
  const hrefOf = new Map(moments.map(({ id, href }) => [id, href]));
  return (
    <svg
      role={moments.length > 0 ? "group" : "img"}
      aria-label={label}
      width="100%"
      height={height}
      className="stage-ladder"
    >
      <line x1="0" x2={`${line.endsAt}%`} y1={top} y2={top} stroke="var(--rule-strong)" />
      <Ticks line={line} top={top} height={height} format={(day) => formatPartialDate(day, locale)} />
      <Parts line={line} top={top} />
      {line.todayAt !== null && (
        <g>
          <line
            x1={`${line.todayAt}%`}
            x2={`${line.todayAt}%`}
            y1={top - 12}
            y2={height - 16}
            stroke="var(--accent)"
            strokeDasharray="2 3"
          />
          <text x={`${line.todayAt}%`} y={height - 3} textAnchor="end" className="stage-ladder-soft">
            {t("onDay", { day: formatPartialDate(onDay, locale) })}
          </text>
        </g>
      )}
      {line.places.map((place) => (
        <Point key={place.id} place={place} top={top} href={hrefOf.get(place.id)} />
      ))}
    </svg>
  );
}

function Point({ place, top, href }: { place: Place; top: number; href?: string }) {
  const { name, isPlanned, from, to, lane: at } = place;
  const y = top - 16 - at * lane;
  const x = `${from}%`;
  const text = (
    <text x={x} y={y} dx="6">
      {name}
    </text>
  );
  return (
    <g data-planned={isPlanned || undefined}>
      <line
        x1={x}
        x2={x}
        y1={top}
        y2={y - 10}
        stroke="var(--rule-strong)"
        strokeDasharray={isPlanned ? "2 3" : undefined}
      />
      {to > from && (
        <rect
          x={`${from}%`}
          width={`${to - from}%`}
          y={top - 4}
          height="8"
          fill={isPlanned ? "none" : "var(--rule-strong)"}
          stroke="var(--ink)"
          strokeDasharray={isPlanned ? "3 3" : undefined}
        />
      )}
      <Mark x={x} y={top} isEvent={href !== undefined} isPlanned={isPlanned} />
      {href ? <DatedLink href={href}>{text}</DatedLink> : text}
    </g>
  );
}

function Mark({ x, y, isEvent, isPlanned }: { x: string; y: number; isEvent: boolean; isPlanned: boolean }) {
  const look = {
    fill: isPlanned ? "var(--paper)" : isEvent ? "var(--accent)" : "var(--ink)",
    stroke: isEvent ? "var(--accent)" : "var(--ink)",
    strokeWidth: 1.75,
    strokeDasharray: isPlanned ? "2 2.3" : undefined,
  };
  if (!isEvent) return <circle cx={x} cy={y} r="5" {...look} />;
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <rect x="-5" y="-5" width="10" height="10" transform="rotate(45)" {...look} />
    </svg>
  );
}

function Parts({ line, top }: { line: LadderLine; top: number }) {
  return line.parts.map(({ id, name, from, to, lane: at }, index) => {
    const y = top + band + 24 + at * lane;
    const x = `${from}%`;
    return (
      <g key={id}>
        <rect
          x={`${from}%`}
          width={`${Math.max(0, to - from)}%`}
          y={top + 7}
          height={band - 6}
          fill={index % 2 === 0 ? "var(--accent)" : "var(--rule-strong)"}
        />
        <line x1={x} x2={x} y1={top + 7} y2={y + 3} stroke="var(--rule-strong)" />
        <text x={x} y={y} dx="6" className="stage-ladder-soft">
          {name}
        </text>
      </g>
    );
  });
}

function Ticks({
  line,
  top,
  height,
  format,
}: {
  line: LadderLine;
  top: number;
  height: number;
  format: (day: string) => string;
}) {
  return line.ticks.map(({ at, day }) => (
    <g key={day}>
      <line x1={`${at}%`} x2={`${at}%`} y1={top - 5} y2={height - 16} stroke="var(--rule)" />
      <text
        x={`${at}%`}
        y={height - 3}
        textAnchor={at < 4 ? "start" : at > 96 ? "end" : "middle"}
        className="stage-ladder-soft"
      >
        {format(day)}
      </text>
    </g>
  ));
}
