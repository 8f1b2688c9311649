import { type Query, queryPairs } from "@/components/ui/address";
import { Failure, type FieldFailure } from "@/domain/failure";
import { type DashboardFilter, dashboardQuery } from "@/domain/input/dashboard";
import { fieldFailures } from "@/domain/input/field-failures";

export interface Asked {
  /** The selection the address names; null: it names one that cannot be used. */
  filter: DashboardFilter | null;
  faults: readonly FieldFailure[];
  /** The query with a list as one value each, as links and chips take it. */
  query: Query;
}

/** Reads the selection from an address; `fixed` is what the page itself says of it. */
export function readAsked(sent: Query, fixed: Record<string, string> = {}): Asked {
  const query: Record<string, string> = {};
  for (const [name, value] of queryPairs(sent))
    query[name] = name === "country" && query[name] ? `${query[name]},${value}` : value;
  const parsed = dashboardQuery.safeParse({ ...query, ...fixed }, { reportInput: true });
  return parsed.success
    ? { filter: parsed.data, faults: [], query }
    : { filter: null, faults: fieldFailures(parsed.error), query };
}

/** What was read, or what is wrong with the selection. */
export async function orFaults<Answer>(
  answer: Promise<Answer>,
): Promise<{ read: Answer; faults?: undefined } | { read: null; faults: readonly FieldFailure[] }> {
  try {
    return { read: await answer };
  } catch (error) {
    if (error instanceof Failure && error.code === "invalid") return { read: null, faults: error.fields };
    throw error;
  }
}
