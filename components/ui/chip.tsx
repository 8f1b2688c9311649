import type { ReactNode } from "react";

/** A word in a frame. The word carries the meaning, the tone only repeats it. */
export function Chip({ tone, children }: { tone?: "accent" | "alert" | "soft"; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {children}
    </span>
  );
}
