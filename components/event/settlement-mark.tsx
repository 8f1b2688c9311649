import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import type { OutcomeView } from "@/domain/view/advice";

/** What became of an outcome: a whole circle done, a crossed one not done, a dashed one still open; with its day and note. */
export function SettlementMark({ settlement }: Pick<OutcomeView, "settlement">) {
  const t = useTranslations("event");
  const words = useTranslations("vocabulary.settlements");
  const state = settlement?.state;
  return (
    <div className="text-sm">
      <span className="inline-flex items-center gap-2">
        <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" fill="none" strokeWidth="1.6">
          <circle
            cx="7"
            cy="7"
            r="5.5"
            stroke={state === "done" ? "var(--accent)" : "var(--ink-soft)"}
            strokeDasharray={state ? undefined : "2 2.3"}
            fill={state === "done" ? "var(--accent)" : "none"}
          />
          {state === "not_done" && <path d="M3.2 10.8 10.8 3.2" stroke="var(--ink-soft)" />}
        </svg>
        <span>
          {state ? words(state) : t("open")}
          {settlement?.happenedOn && (
            <>
              , <PartialDay value={settlement.happenedOn} />
            </>
          )}
        </span>
      </span>
      {settlement?.note && (
        <div className="max-w-prose text-ink-soft">
          <PlainText>{settlement.note}</PlainText>
        </div>
      )}
    </div>
  );
}
