import type { ReactNode } from "react";
import type { Claim, FindingValue } from "@/domain/vocabulary";

const frame = { x: 1, y: 1, width: 12, height: 12 };

/** Hollow: what a body claims. The word always stands beside it. */
const claimed: Record<Claim, ReactNode> = {
  completed: <rect {...frame} stroke="var(--accent)" strokeWidth="2" />,
  in_progress: <rect {...frame} stroke="var(--accent)" strokeDasharray="3 2" />,
  blocked: (
    <>
      <rect {...frame} stroke="var(--alert)" />
      <path d="M1 7 7 1M1 13 13 1M7 13l6-6" stroke="var(--alert)" />
    </>
  ),
  not_started: <path d="M1 13h12" stroke="var(--ink-soft)" strokeWidth="2" />,
};

/** Solid: what a reviewer found, filled as far as it goes. */
const fills: Record<FindingValue, number> = {
  no_evidence: 0,
  not_started: 0,
  limited: 4,
  substantial: 8,
  complete: 12,
};

function Glyph({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" fill="none" aria-hidden="true" className="shrink-0">
      {children}
    </svg>
  );
}

export function ClaimGlyph({ claim }: { claim: Claim | null }) {
  return (
    <Glyph>
      {claim ? (
        claimed[claim]
      ) : (
        <circle cx="7" cy="7" r="5.5" stroke="var(--rule-strong)" strokeDasharray="2 2.3" />
      )}
    </Glyph>
  );
}

export function FindingGlyph({ finding }: { finding: FindingValue | null }) {
  if (finding === null)
    return (
      <Glyph>
        <circle cx="7" cy="7" r="5.5" stroke="var(--rule-strong)" strokeDasharray="2 2.3" />
      </Glyph>
    );
  const fill = fills[finding];
  return (
    <Glyph>
      <rect {...frame} stroke={fill > 0 ? "var(--accent)" : "var(--alert)"} strokeWidth="1.5" />
      <rect x="1" y={13 - fill} width="12" height={fill} fill="var(--accent)" />
      {finding === "no_evidence" && <path d="M2 12 12 2" stroke="var(--alert)" strokeWidth="1.5" />}
    </Glyph>
  );
}

/** A step in the life of an instrument. */
export function StepGlyph() {
  return (
    <Glyph>
      <path d="M2 13V9h5V5h5V1" stroke="var(--ink)" strokeWidth="1.75" />
    </Glyph>
  );
}
