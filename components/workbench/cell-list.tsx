"use client";

import { useTranslations } from "next-intl";
import { Said } from "@/components/comparison/said";
import type { CellItem } from "@/domain/view/assessment";
import { keyOf, type Progress } from "./cell";

interface Props {
  cells: readonly CellItem[];
  nameOf: (cell: CellItem) => string;
  shownKey: string;
  progress: ReadonlyMap<string, Progress>;
  sent: ReadonlySet<string>;
  onOpen: (key: string) => void;
}

/** The cells in their order, with what stands in each and how far one's own answer is. */
export function CellList({ cells, nameOf, shownKey, progress, sent, onOpen }: Props) {
  const t = useTranslations("workbench");
  return (
    <nav aria-label={t("cells")}>
      <ol className="max-h-72 overflow-y-auto border-y border-ink lg:max-h-[75vh]">
        {cells.map((cell) => {
          const key = keyOf(cell);
          const mine = progress.get(key) ?? "empty";
          const state = mine === "empty" && sent.has(key) ? "sent" : mine;
          return (
            <li key={key} id={`cell-${key}`} className="border-b border-rule last:border-b-0">
              <button
                type="button"
                aria-current={key === shownKey ? "true" : undefined}
                className="block w-full cursor-pointer border-l-3 border-transparent px-3 py-2 text-left hover:bg-paper-deep aria-[current]:border-accent aria-[current]:bg-accent-wash"
                onClick={() => onOpen(key)}
              >
                <span className="line-clamp-2 block text-sm font-semibold">{nameOf(cell)}</span>
                <span className="flex flex-wrap items-center gap-x-3 text-sm">
                  <Said cell={cell.stands ?? { value: null, absence: "not_researched" }} />
                </span>
                <span className="block text-xs text-ink-soft">
                  {state !== "empty" && <strong className="text-ink">{t(`progress.${state}`)}</strong>}
                  {state !== "empty" && cell.waitingCount > 0 && " · "}
                  {cell.waitingCount > 0 && t("waiting", { count: cell.waitingCount })}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
