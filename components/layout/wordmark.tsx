/** Three rising steps, the last one solid: claimed, claimed, verified. The name stands beside it as text. */
export function Wordmark() {
  return (
    <svg viewBox="0 0 26 22" width="26" height="22" aria-hidden="true" className="shrink-0">
      <g fill="none" stroke="currentColor" strokeWidth="1.6">
        <rect x="1" y="14" width="6.4" height="7" />
        <rect x="9.8" y="8" width="6.4" height="13" />
      </g>
      <rect x="18" y="1.2" width="7.2" height="20.6" fill="currentColor" />
    </svg>
  );
}
