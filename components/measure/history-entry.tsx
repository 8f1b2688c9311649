import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";

interface Props {
  glyph: ReactNode;
  /** The state in words. */
  heading: ReactNode;
  happenedOn: string | null;
  recordedAt: string;
  /** Who says so. */
  by?: ReactNode;
  isLatest: boolean;
  children: ReactNode;
}

/** One dated entry of a history, day at the left: both clocks, the state, then what was said. */
export function HistoryEntry({ glyph, heading, happenedOn, recordedAt, by, isLatest, children }: Props) {
  const t = useTranslations("measure");
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-rule py-4 first:border-t-0 first:pt-0 sm:grid-cols-[10rem_1fr]">
      <div className="text-sm">
        <div className={isLatest ? "tabular font-semibold" : "tabular"}>
          {happenedOn ? <PartialDay value={happenedOn} /> : t("dayUnknown")}
        </div>
        <div className="text-xs text-ink-soft">
          {t("recorded")} <Moment value={recordedAt} />
        </div>
      </div>
      <div className="max-w-prose space-y-1">
        <h3 className="flex flex-wrap items-center gap-x-2 text-base leading-7">
          {glyph}
          {heading}
        </h3>
        {by && <div className="text-sm text-ink-soft">{by}</div>}
        {children}
      </div>
    </li>
  );
}
