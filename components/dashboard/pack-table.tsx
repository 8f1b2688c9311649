import { useLocale, useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";
import { DataTable } from "@/components/ui/data-table";
import type { PackColumn, PackTable as Table } from "@/domain/view/pack";
import { formatCount, formatPercent } from "@/lib/format/number";

type Row = Table["rows"][number];

/** A table of a pack: the measure it names, else its first column, leads to the page of a row; a gap is said in words. */
export function PackTable({ table, isCaptionHidden }: { table: Table; isCaptionHidden?: boolean }) {
  const columns = table.columns.filter(({ kind }) => kind !== "link");
  const led = columns.find(({ key }) => key === "measure" || key === "about") ?? columns[0];
  return (
    <DataTable
      caption={table.title}
      isCaptionHidden={isCaptionHidden}
      isWide={columns.length > 8}
      columns={columns.map((column) => ({
        key: column.key,
        header: column.heading,
        isNumeric: column.kind === "whole" || column.kind === "percent",
        cell: (row: Row & { at: number }) =>
          column === led && typeof row.link === "string" ? (
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
