import { type ReactNode, useId } from "react";
import { Link } from "./link";

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right edge. */
  isNumeric?: boolean;
  /** Where a click on the head leads; with `sorted` for the column in force. */
  sortHref?: string;
  sorted?: "ascending" | "descending";
}

interface Props<Row> {
  caption: ReactNode;
  isCaptionHidden?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Too wide for the page: scrolls in its own region in both directions, head and first column stay. */
  isWide?: boolean;
}

export function DataTable<Row>({ caption, isCaptionHidden, columns, rows, rowKey, isWide }: Props<Row>) {
  const captionId = useId();
  return (
    <section
      className="table-region"
      data-wide={isWide || undefined}
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="data-table">
        <caption id={captionId} className={isCaptionHidden ? "sr-only" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-numeric={column.isNumeric || undefined}
                aria-sort={column.sorted}
              >
                {column.sortHref ? (
                  <Link href={column.sortHref} className={column.sorted && "sorted"}>
                    {column.header}
                  </Link>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    data-label={column.header}
                    data-numeric={column.isNumeric || undefined}
                  >
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
