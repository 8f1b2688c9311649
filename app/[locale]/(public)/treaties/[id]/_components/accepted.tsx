import { getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/section";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { AcceptanceMap } from "@/components/treaty/acceptance-map";
import { AcceptanceTable } from "@/components/treaty/acceptance-table";
import type { Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import type { Scope } from "@/db/queries/scope";
import type { TreatyView } from "@/domain/view/treaty";
import { countriesInOrder } from "../../../_country-choices";
import { ExportLink } from "../../../_export-link";
import { readFilters } from "../../../_filters";
import { scopeOn } from "../../../_reading";
import { loadTreaty } from "../_data";

interface Props {
  treaty: TreatyView;
  scope: Scope;
  query: Query;
  path: string;
  hrefOf: (path: string) => string;
}

/** Who accepted it by the end of a year, on the map and in a table. */
export async function Accepted({ treaty, scope, query, path, hrefOf }: Props) {
  const [t, table, problems, countries] = await Promise.all([
    getTranslations("treaty"),
    getTranslations("table"),
    getTranslations("problem.fields"),
    countriesInOrder(scope),
  ]);
  const thisYear = Number(scope.today.slice(0, 4));
  const first = Number(treaty.adoptedOn?.slice(0, 4) ?? thisYear - 30);
  const years = Array.from({ length: Math.max(1, thisYear - first + 1) }, (_, at) => String(thisYear - at));
  const { values, wrong } = readFilters(query, { year: years });
  const { year } = values;
  const day = year && `${year}-12-31` < scope.today ? `${year}-12-31` : null;
  const { ratifications } = year ? await loadTreaty(await scopeOn(day), treaty.id) : treaty;
  const partyCount = ratifications.filter(({ status }) => status === "party").length;
  const order = countries.map(({ code }) => code);
  const inOrder = [...ratifications].sort(
    (a, b) => order.indexOf(a.country.code) - order.indexOf(b.country.code),
  );
  return (
    <Section
      title={t("accepted")}
      aside={<ExportLink list="ratifications" query={{ treaty: treaty.id, on: query.on }} />}
    >
      <p className="mb-4 max-w-prose">
        {year
          ? t("acceptedInYear", { count: partyCount, total: countries.length, year })
          : t("acceptedSentence", { count: partyCount, total: countries.length })}
      </p>
      <FilterForm
        path={path}
        query={query}
        names={["year"]}
        active={year ? { year: t("filterYear", { value: year }) } : {}}
      >
        <Select
          name="year"
          label={t("year")}
          hint={t("yearHint")}
          emptyLabel={table("any")}
          defaultValue={year}
          error={wrong.year && problems(wrong.year)}
          choices={years.map((value) => ({ value, label: value }))}
        />
      </FilterForm>
      {!wrong.year && (
        <div className="mt-6 space-y-8">
          <div className="max-w-[46rem]">
            <AcceptanceMap countries={countries} ratifications={ratifications} />
          </div>
          {inOrder.length > 0 ? (
            <AcceptanceTable ratifications={inOrder} rowName="country" hrefOf={hrefOf} />
          ) : (
            <TypedAbsence absence="not_researched" />
          )}
        </div>
      )}
    </Section>
  );
}
