import { useTranslations } from "next-intl";
import { AsOfBar } from "@/components/layout/as-of-bar";
import type { Query } from "@/components/ui/address";
import type { Scope } from "@/db/queries/scope";
import type { FieldFailure } from "@/domain/failure";

interface Props {
  scope: Scope;
  path: string;
  query: Query;
  /** As known when the figures are shown; null: now. */
  knownAt?: string | null;
  /** What about the selection cannot be used; each of the two days says its own. */
  faults?: readonly FieldFailure[];
}

/** As of which day and as known when a dashboard is read, with both asked for in one form. */
export function DashboardDays({ scope, path, query, knownAt = null, faults = [] }: Props) {
  const problems = useTranslations("problem.fields");
  const errorOf = (name: string) => {
    const fault = faults.find(({ field }) => field === name);
    return fault && problems(fault.reason as "unknown_value", fault.values as never);
  };
  return (
    <AsOfBar
      on={scope.on}
      today={scope.today}
      path={path}
      query={query}
      error={errorOf("on")}
      known={{ at: knownAt, error: errorOf("knownAt") }}
    />
  );
}
