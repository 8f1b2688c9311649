import { useTranslations } from "next-intl";
import { silentAfterDays } from "@/domain/draft";
import type { DraftStanding } from "@/domain/view/draft";

/** Two different marks, each with its words: nothing was heard of it; and it stands longer than earlier drafts did. */
export function DraftMarks({ draft }: { draft: Pick<DraftStanding, "isSilent" | "isSlow" | "pace"> }) {
  const t = useTranslations("draft.marks");
  if (!draft.isSilent && !draft.isSlow) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 text-sm">
      {draft.isSilent && (
        <li className="inline-flex items-center gap-1.5 text-alert">
          <svg
            viewBox="0 0 14 14"
            width="14"
            height="14"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
          >
            <circle cx="7" cy="7" r="5.5" strokeWidth="1.6" strokeDasharray="2 2.3" />
          </svg>
          {t("silent", { days: silentAfterDays })}
        </li>
      )}
      {draft.isSlow && (
        <li className="inline-flex items-center gap-1.5">
          <svg
            viewBox="0 0 14 14"
            width="14"
            height="14"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
          >
            <path d="M3 1.5h8M3 12.5h8M4 1.5c0 3 6 8 6 11M10 1.5c0 3-6 8-6 11" strokeWidth="1.4" />
          </svg>
          {t("slow")}
        </li>
      )}
    </ul>
  );
}

/** For how long it has stood there, beside what earlier drafts of the State took; says so when there are too few to compare. */
export function PaceSentence({ draft }: { draft: Pick<DraftStanding, "days" | "pace"> }) {
  const t = useTranslations("draft.pace");
  const { days, pace } = draft;
  if (!pace) return null;
  const { sampleCount, medianDays } = pace;
  const own = days === null ? t("unknown") : t("days", { days });
  const others =
    medianDays === null
      ? t("tooFew", { count: sampleCount })
      : t("median", { count: sampleCount, days: medianDays });
  return (
    <p className="max-w-prose text-sm text-ink-soft">
      {own} {others}
    </p>
  );
}
