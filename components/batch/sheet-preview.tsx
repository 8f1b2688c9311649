"use client";

import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import type { SheetPreview as Preview, PreviewCell, PreviewRow } from "@/domain/view/batch";
import { UnderstoodDate } from "./understood-date";

interface Line {
  row: PreviewRow;
  cell: PreviewCell | null;
  isFirst: boolean;
}

const tones = {
  added: "accent",
  changed: "accent",
  reported: "accent",
  refused: "alert",
  left: "soft",
} as const;

/** What would become of every cell: as it was sent, as it came back, as it stands now. */
export function SheetPreview({ preview }: { preview: Preview }) {
  const t = useTranslations("batch.preview");
  const refusedWords = useTranslations("batch.refused");
  const columns = useTranslations("sheet.columns");
  const reasonOf = (reason: string | null) => reason && refusedWords(reason as "formula");
  const lines = preview.rows.flatMap((row): Line[] =>
    row.cells.length === 0
      ? [{ row, cell: null, isFirst: true }]
      : row.cells.map((cell, at) => ({ row, cell, isFirst: at === 0 })),
  );
  if (lines.length === 0) return <p>{t("nothing")}</p>;
  return (
    <DataTable
      caption={t("caption", { shown: preview.rows.length, count: preview.rowCount })}
      isWide
      rows={lines}
      rowKey={({ row, cell }) => `${row.line} ${cell?.field ?? ""}`}
      columns={[
        {
          key: "row",
          header: t("row"),
          cell: ({ row, isFirst }) => (
            <span className={isFirst ? undefined : "text-ink-soft"}>
              {t("line", { line: row.line })}
              {isFirst && <span className="block font-normal">{row.label}</span>}
            </span>
          ),
        },
        {
          key: "field",
          header: t("field"),
          cell: ({ cell }) => (cell ? columns(cell.field.replace(".", "_") as "number") : t("wholeRow")),
        },
        { key: "sent", header: t("sent"), cell: ({ cell }) => <Value value={cell?.sent ?? null} /> },
        {
          key: "returned",
          header: t("returned"),
          cell: ({ row, cell }) => (
            <>
              <Value value={cell?.returned ?? null} />
              {row.understood && cell?.field === understoodField(row) && (
                <UnderstoodDate date={row.understood} />
              )}
            </>
          ),
        },
        { key: "now", header: t("now"), cell: ({ cell }) => <Value value={cell?.now ?? null} /> },
        {
          key: "outcome",
          header: t("outcome"),
          cell: ({ row, cell }) => {
            const outcome = cell?.outcome ?? row.outcome;
            return (
              <>
                <Chip tone={tones[outcome]}>{t(`outcomes.${outcome}`)}</Chip>
                <span className="block text-sm">{reasonOf(cell?.reason ?? row.reason)}</span>
              </>
            );
          },
        },
      ]}
    />
  );
}

/** Where a date in words is explained: at the due day, or at what it makes of the measure. */
const understoodField = ({ cells }: PreviewRow) =>
  cells.some(({ field }) => field === "due") ? "due" : "isContinuing";

/** A value of a cell; an empty one is said, because a blank would not say whether it was shown. */
function Value({ value }: { value: string | null }) {
  const t = useTranslations("batch.preview");
  if (value === null) return <span className="text-ink-soft">{t("notThere")}</span>;
  if (value === "") return <span className="text-ink-soft">{t("empty")}</span>;
  return <span className="whitespace-pre-line break-words">{value}</span>;
}
