import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { addressWith, type Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { type Choice, Select } from "@/components/ui/select";
import { type Action, can } from "@/domain/permissions";
import { requireActor } from "@/lib/session/current";
import { countryChoices } from "../../_choices";
import { scopeToday } from "../../_reading";

/** Who enters something, and for which of their States: the one in the address, or their only one. */
export async function readCountryFirst(path: string, action: Action, query: Query) {
  const actor = await requireActor(addressWith(path, query, {}));
  const scope = scopeToday(actor);
  const countries = await countryChoices(scope, ({ code }) => can(actor, action, { countryCode: code }));
  if (countries.length === 0) notFound();
  const wanted = [query.country].flat().at(-1);
  const country = countries.length === 1 ? countries[0] : countries.find(({ value }) => value === wanted);
  return { scope, query, path, countries, country };
}

interface Props {
  title: string;
  lead: string;
  /** Words that the form below needs besides those of every form. */
  namespace: string;
  read: { path: string; query: Query; countries: readonly Choice[]; country: Choice | undefined };
  children: ReactNode;
}

/** First the State, in the address, so that everything to choose from is that State's; then the form. */
export function CountryFirst({ title, lead, namespace, read, children }: Props) {
  const t = useTranslations("event.countryFirst");
  const { path, query, countries, country } = read;
  return (
    <>
      <PageHeader kicker={country?.label} title={title} lead={lead} />
      <div className="space-y-8">
        {countries.length > 1 && (
          <FilterForm
            path={path}
            query={query}
            names={["country"]}
            active={country ? { country: country.label } : {}}
            submit={t("show")}
          >
            <Select
              name="country"
              label={t("country")}
              emptyLabel={t("choose")}
              choices={countries}
              defaultValue={country?.value}
            />
          </FilterForm>
        )}
        {country && (
          <ClientMessages namespaces={["forms", "time", "vocabulary", namespace]}>{children}</ClientMessages>
        )}
      </div>
    </>
  );
}
