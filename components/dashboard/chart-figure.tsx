import type { ReactNode } from "react";
import { Drawing } from "@/components/charts/drawing";
import { Disclosure } from "@/components/ui/disclosure";
import type { Scene } from "@/domain/drawing/scene";
import type { PackTable as Table } from "@/domain/view/pack";
import { PackTable } from "./pack-table";

interface Props {
  scene: Scene;
  sentence: string;
  /** undefined: it has no rows. */
  table: Table | undefined;
  files?: ReactNode;
}

/** A chart with its sentence, and the table that says the same. */
export function ChartFigure({ scene, sentence, table, files }: Props) {
  return (
    <figure className="min-w-0">
      <Drawing scene={scene} sentence={sentence} />
      <figcaption className="mt-2 max-w-prose text-sm text-ink-soft">
        {sentence} {files}
      </figcaption>
      {table && (
        <div className="mt-2">
          <Disclosure summary={table.title}>
            <PackTable table={table} isCaptionHidden />
          </Disclosure>
        </div>
      )}
    </figure>
  );
}
