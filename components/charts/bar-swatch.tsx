export type BarPart = "claimed" | "inProgress" | "blocked" | "verified";

/** The look of one part of the claim bar, for legends and figures. */
export function BarSwatch({ kind }: { kind: BarPart }) {
  return (
    <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true" className="shrink-0">
      {kind === "blocked" ? (
        <path d="M1 6h12" stroke="var(--alert)" strokeWidth="10" strokeDasharray="2 3" />
      ) : (
        <rect
          x="1"
          y="1"
          width="12"
          height="10"
          fill={kind === "verified" ? "var(--accent)" : "none"}
          stroke="var(--accent)"
          strokeWidth={kind === "inProgress" ? 1 : 2}
          strokeDasharray={kind === "inProgress" ? "3 2" : undefined}
        />
      )}
    </svg>
  );
}
