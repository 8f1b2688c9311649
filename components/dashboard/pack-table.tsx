import { useLocale, useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";
import { DataTable } from "@/components/ui/data-table";
import type { PackColumn, PackTable as Table } from "@/domain/view/pack";
import { formatCount, formatPercent } from "@/lib/format/number";

type Row = Table["rows"][number];

/** A table of a pack: the first column names the row and leads to its page; a gap is said in words. */
export function PackTable({ table, isCaptionHidden }: { table: Table; isCaptionHidden?: boolean }) {
  const columns = table.columns.filter(({ kind }) => kind !== "link");
  return (
    <DataTable
      caption={table.title}
      isCaptionHidden={isCaptionHidden}
      isWide={columns.length > 8}
      columns={columns.map((column, at) => ({
        key: column.key,
        header: column.heading,
        isNumeric: column.kind === "whole" || column.kind === "percent",
        cell: (row: Row & { at: number }) =>
          at === 0 && typeof row.link === "string" ? (
            <DatedLink href={row.link}>
              <Cell row={row} column={column} />
            </DatedLink>
          ) : (
            <Cell row={row} column={column} />
          ),
      }))}
      rows={table.rows.map((row, at) => ({ ...row, at }))}
      rowKey={({ at }) => `${at}`}
    />
  );
}

function Cell({ row, column: { key, kind } }: { row: Row; column: PackColumn }) {
  const t = useTranslations("dashboard");
  const locale = useLocale();
  const value = row[key] ?? null;
  if (value === null)
    return (
      <span className="text-ink-soft">
        {t(
          kind === "day" || kind === "instant"
            ? "noDay"
            : kind === "text"
              ? "figurePage.sourcesNone"
              : "nothingCounted",
        )}
      </span>
    );
  if (typeof value === "number")
    return <>{kind === "percent" ? formatPercent(value, locale) : formatCount(value, locale)}</>;
  if (kind === "day") return <PartialDay value={value} />;
  if (kind === "instant") return <Moment value={value} />;
  return <span className="break-words">{value}</span>;
}
