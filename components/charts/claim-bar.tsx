import { useLocale, useTranslations } from "next-intl";
import { formatCount } from "@/lib/format/number";
import { BarSwatch } from "./bar-swatch";

interface Props {
  claimedCompleted: number;
  inProgress: number;
  blocked?: number;
  /** Found complete by a reviewer. */
  verifiedComplete: number;
  /** Every measure that counts: neither cancelled nor superseded. */
  total: number;
  /** In tables: figures without their words (the sentence still says them to a screen reader). */
  isCompact?: boolean;
}

/** Hollow: what bodies report. Solid: what reviewers found. The hollow part that stays empty is the gap. */
export function ClaimBar({
  claimedCompleted,
  inProgress,
  blocked = 0,
  verifiedComplete,
  total,
  isCompact,
}: Props) {
  const t = useTranslations("layout.claimBar");
  const locale = useLocale();
  const counts = { claimed: claimedCompleted, inProgress, blocked, verified: verifiedComplete, total };
  const sentence = blocked > 0 ? t("sentenceBlocked", counts) : t("sentence", counts);
  if (total === 0) return <p className="text-sm text-ink-soft">{t("empty")}</p>;
  const shown = [
    { kind: "verified", count: verifiedComplete },
    { kind: "claimed", count: claimedCompleted },
    { kind: "inProgress", count: inProgress },
    ...(blocked > 0 ? [{ kind: "blocked" as const, count: blocked }] : []),
  ] as const;
  return (
    <div className="claim-bar">
      <Bar {...counts} />
      <p className="sr-only">{sentence}</p>
      <div className="claim-bar-figures" data-compact={isCompact} aria-hidden="true">
        {shown.map(({ kind, count }) => (
          <span key={kind}>
            <BarSwatch kind={kind} />
            <b>{formatCount(count, locale)}</b>
            {!isCompact && t(kind)}
          </span>
        ))}
        <span className="text-ink-soft">
          {isCompact ? `/ ${formatCount(total, locale)}` : t("ofTotal", { total })}
        </span>
      </div>
    </div>
  );
}

interface Counts {
  claimed: number;
  inProgress: number;
  blocked: number;
  verified: number;
  total: number;
}

function Bar({ claimed, inProgress, blocked, verified, total }: Counts) {
  const share = (count: number) => `${(100 * Math.min(count, total)) / total}%`;
  const line = { y: 2, height: 12, fill: "none", stroke: "var(--accent)" };
  return (
    <svg width="100%" height="16" aria-hidden="true" className="block overflow-visible">
      <line x1="0" x2="100%" y1="14" y2="14" stroke="var(--rule-strong)" />
      <line x1="100%" x2="100%" y1="2" y2="14" stroke="var(--rule-strong)" />
      {inProgress > 0 && (
        <rect {...line} x={share(claimed)} width={share(inProgress)} strokeDasharray="3 3" />
      )}
      {blocked > 0 && (
        <line
          x1={share(claimed + inProgress)}
          x2={share(claimed + inProgress + blocked)}
          y1="8"
          y2="8"
          stroke="var(--alert)"
          strokeWidth="12"
          strokeDasharray="2 3"
        />
      )}
      {claimed > 0 && <rect {...line} x="0" width={share(claimed)} strokeWidth="2" />}
      {verified > 0 && <rect {...line} x="0" width={share(verified)} fill="var(--accent)" strokeWidth="2" />}
    </svg>
  );
}
