import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DashboardBody } from "@/components/dashboard/dashboard-body";
import { addressWith, type Query } from "@/components/ui/address";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterForm } from "@/components/ui/filter-form";
import type { Scope } from "@/db/queries/scope";
import { dashboardFilters } from "@/domain/input/dashboard";
import { readDashboard } from "@/lib/api/dashboard/pack";
import { orFaults, readAsked } from "./asked";
import { DashboardDays } from "./days";
import { FilterFields } from "./filter-fields";
import { WrongSelection } from "./wrong-selection";

interface Props {
  path: string;
  sent: Query;
  scope: Scope;
  /** What the page itself says of the selection. */
  fixed?: Record<string, string>;
  countries?: readonly { value: string; label: string }[];
  header: ReactNode;
  /** Stands at the end of the line under the filters. */
  children?: (query: Query) => ReactNode;
}

/** A dashboard under its header: its day, its selection, how to take it along, and all its figures. */
export async function DashboardPage({ path, sent, scope, fixed = {}, countries, header, children }: Props) {
  const [locale, t, since, table] = await Promise.all([
    getLocale(),
    getTranslations("dashboard"),
    getTranslations("since"),
    getTranslations("table"),
  ]);
  const { filter, faults, query } = readAsked(sent, fixed);
  const found = filter ? await orFaults(readDashboard(scope, filter, locale)) : { read: null, faults };
  if (!found.read || !filter)
    return (
      <>
        {header}
        <DashboardDays scope={scope} path={path} query={query} faults={found.faults} />
        <div className="mt-8">
          <WrongSelection faults={found.faults ?? []} path={path} />
        </div>
      </>
    );
  const { pack, charts, view } = found.read;
  const active = Object.fromEntries(
    dashboardFilters.flatMap((name) => {
      const words = pack.filters.find((each) => each.name === t(`filters.${name}`));
      return words ? [[name, t("filters.filter", { ...words })]] : [];
    }),
  );
  const exported =
    (name: "dashboard" | "since", more: Query = {}) =>
    (ending: string) =>
      addressWith(`/api/v1/exports/${name}.${ending}`, { ...query, ...fixed, ...more }, { language: locale });
  return (
    <>
      {header}
      <DashboardDays scope={scope} path={path} query={query} knownAt={view.knownAt} />
      <div className="mt-6 space-y-4">
        <FilterForm path={path} query={query} names={dashboardFilters} active={active}>
          <FilterFields scope={scope} filter={filter} view={view} countries={countries} />
        </FilterForm>
        <div className="no-print flex flex-wrap items-baseline gap-x-8 gap-y-1">
          <ExportLinks hrefOf={exported("dashboard")} endings={["xlsx", "csv", "json", "pdf", "docx"]} />
          <ExportLinks hrefOf={exported("since")} endings={["pdf", "docx", "xlsx"]} title={since("take")} />
          {children?.(query)}
        </div>
      </div>
      <DashboardBody
        pack={pack}
        charts={charts}
        hrefOf={(key) => addressWith(`${path}/${key}`, query)}
        filesOf={(chart) => (
          <ExportLinks
            endings={["svg", "png"]}
            lead={table("files")}
            title={charts.find(({ key }) => key === chart)?.title}
            hrefOf={(ending) => exported("dashboard", { chart })(ending)}
          />
        )}
      />
    </>
  );
}
