"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { AnswerEntry } from "@/components/assessment/answer-entry";
import { cellHistoryRead } from "@/lib/client/assessment-reads";
import type { CellKey } from "./cell";

/** What was answered in the cell before, by oneself and others, newest first. */
export function CellHistory({ countryCode, criterionCode, exceptId }: CellKey & { exceptId?: string }) {
  const t = useTranslations("workbench.history");
  const { data: all, isError } = useQuery(cellHistoryRead(countryCode, criterionCode));
  const data = all?.filter(({ id }) => id !== exceptId);
  return (
    <section aria-labelledby="cell-history" className="space-y-3">
      <h3 id="cell-history">{t("title")}</h3>
      {isError && <p className="field-error">{t("unreadable")}</p>}
      {!data && !isError && <p className="text-ink-soft">{t("loading")}</p>}
      {data?.length === 0 && <p className="text-ink-soft">{t(exceptId ? "noOther" : "none")}</p>}
      <ol>
        {data?.map((answer) => (
          <li key={answer.id} className="border-t border-rule py-3">
            <AnswerEntry answer={answer} />
          </li>
        ))}
      </ol>
    </section>
  );
}
