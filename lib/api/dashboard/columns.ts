import type { PackColumn } from "@/domain/view/pack";
import type { DashboardWords } from "./words";

export type Kinds = Record<string, PackColumn["kind"]>;

/** Columns by their keys, under the headings of `dashboard.columns`. */
export const columnsOf = (kinds: Kinds, { say }: DashboardWords): PackColumn[] =>
  Object.entries(kinds).map(([key, kind]) => ({ key, kind, heading: say(`columns.${key}`) }));
