import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/layout/section";

export type Part =
  | "words"
  | "progress"
  | "overdue"
  | "deadlines"
  | "as-of"
  | "stages"
  | "comparison"
  | "confidence";

/** One rule: its wording, then an example made by the very functions that make the figures. */
export function Rule({ part, children }: { part: Part; children?: ReactNode }) {
  const t = useTranslations("methodology");
  return (
    <Section id={part} title={t(`parts.${part}`)}>
      <p className="max-w-prose whitespace-pre-line">{t(`rules.${part}`)}</p>
      {children && <div className="mt-6 max-w-[56rem]">{children}</div>}
    </Section>
  );
}
