import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type Knot = "solid" | "hollow" | "gap";

interface StepProps {
  knot: Knot;
  label: string;
  href?: string;
  isHere?: boolean;
  isLast?: boolean;
  children: ReactNode;
}

/** One knot of the thread with the line that leads on from it; a missing one is a gap in the line. */
export function Step({ knot, label, href, isHere, isLast, children }: StepProps) {
  return (
    <li className="relative pb-5 pl-7 text-sm last:pb-0" aria-current={isHere ? "step" : undefined}>
      {!isLast && (
        <span
          aria-hidden="true"
          className={`absolute top-3 bottom-[-0.75rem] left-[6px] border-l-2 ${knot === "gap" ? "border-dashed border-rule-strong" : "border-accent"}`}
        />
      )}
      <KnotMark knot={knot} />
      <div className={`kicker ${isHere ? "text-ink" : ""}`}>
        {href ? <Link href={href}>{label}</Link> : label}
      </div>
      <div className={knot === "gap" ? "text-ink-soft" : isHere ? "font-semibold" : undefined}>
        {children}
      </div>
    </li>
  );
}

export function KnotMark({ knot }: { knot: Knot }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      className="absolute top-[3px] left-0"
      strokeWidth="2"
    >
      <circle
        cx="7"
        cy="7"
        r="5.5"
        fill={knot === "solid" ? "var(--accent)" : "var(--paper)"}
        stroke={knot === "gap" ? "var(--rule-strong)" : "var(--accent)"}
        strokeDasharray={knot === "gap" ? "2 2.3" : undefined}
      />
    </svg>
  );
}
