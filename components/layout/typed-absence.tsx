import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export const absences = ["not_researched", "no_provision", "not_applicable", "unclear", "disputed"] as const;
export type Absence = (typeof absences)[number];

const marks: Record<Absence, ReactNode> = {
  not_researched: <circle cx="7" cy="7" r="5.5" strokeDasharray="2 2.3" />,
  no_provision: (
    <>
      <circle cx="7" cy="7" r="5.5" />
      <path d="M3.2 10.8 10.8 3.2" />
    </>
  ),
  not_applicable: <path d="M2 7h10" />,
  unclear: <path d="M1.5 8.5c1.8-3.6 3.7-3.6 5.5-1.5s3.7 2.1 5.5-1.5" />,
  disputed: <path d="M5.5 2 1.5 7l4 5M8.5 2l4 5-4 5" />,
};

interface Props {
  absence: Absence;
  /** In a row that has said the words already: the mark alone is seen, the words are still read out. */
  isMarkOnly?: boolean;
}

/** Why there is no value: a mark and its words, never an empty cell. */
export function TypedAbsence({ absence, isMarkOnly }: Props) {
  const t = useTranslations("vocabulary.absence");
  return (
    <span className="absence" title={isMarkOnly ? t(absence) : undefined}>
      <svg
        viewBox="0 0 14 14"
        width="14"
        height="14"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      >
        {marks[absence]}
      </svg>
      {isMarkOnly ? <span className="sr-only">{t(absence)}</span> : t(absence)}
    </span>
  );
}
