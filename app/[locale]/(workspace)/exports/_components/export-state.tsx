import { useLocale, useTranslations } from "next-intl";
import type { ExportView } from "@/domain/view/export";
import { formatCount } from "@/lib/format/number";

/** How far a file is, with its number. */
export function ExportState({ file }: { file: ExportView }) {
  const { state, doneCount, totalCount, rowCount, failure, approvedBy } = file;
  const t = useTranslations("exportJobs");
  const problem = useTranslations("problem.details");
  const locale = useLocale();
  const done = formatCount(doneCount, locale);
  if (state === "running" || state === "waiting")
    return (
      <div className="min-w-40">
        <progress
          className="w-full accent-accent"
          max={totalCount ?? undefined}
          value={totalCount === null ? undefined : doneCount}
          aria-label={t(`states.${state}`)}
        />
        <span className="tabular block text-sm">
          {totalCount === null && doneCount === 0
            ? t(`states.${state}`)
            : totalCount === null
              ? t("rowsSoFar", { done })
              : t("rowsOf", { done, total: formatCount(totalCount, locale) })}
        </span>
      </div>
    );
  const key = `${failure}` as Parameters<typeof problem>[0];
  return (
    <>
      {t(`states.${state}`)}
      {state === "done" && rowCount ? (
        <span className="tabular block text-sm">{t("rows", { done: formatCount(rowCount, locale) })}</span>
      ) : null}
      {state === "failed" && (
        <span className="block text-sm">{problem.has(key) ? problem(key) : problem("unexpected")}</span>
      )}
      {approvedBy && <span className="block text-sm">{t("agreed", { name: approvedBy })}</span>}
    </>
  );
}
