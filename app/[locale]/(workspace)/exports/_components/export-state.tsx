import { useLocale, useTranslations } from "next-intl";
import type { ExportView } from "@/domain/view/export";
import { formatCount } from "@/lib/format/number";

/** How far a file is, with its number. */
export function ExportState({ file }: { file: ExportView }) {
  const { state, doneCount, totalCount, rowCount, approvedBy } = file;
  const t = useTranslations("exportJobs");
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
  return (
    <>
      {t(`states.${state}`)}
      {state === "done" && rowCount ? (
        <span className="tabular block text-sm">{t("rows", { done: formatCount(rowCount, locale) })}</span>
      ) : null}
      {state === "failed" && <Reason {...file} />}
      {approvedBy && <span className="block text-sm">{t("agreed", { name: approvedBy })}</span>}
    </>
  );
}

/** Why it could not be made, with the limit that it would pass. */
function Reason({ failure, failureValues }: Pick<ExportView, "failure" | "failureValues">) {
  const problem = useTranslations("problem");
  const keys = [`details.${failure}`, `fields.${failure}`] as Parameters<typeof problem>[0][];
  const key = keys.find((each) => problem.has(each)) ?? "details.unexpected";
  return <span className="block text-sm">{problem(key, failureValues ?? {})}</span>;
}
