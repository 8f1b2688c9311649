import { getLocale, getTranslations } from "next-intl/server";
import { CheckList } from "@/components/ui/check-list";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { listInstruments } from "@/db/queries/instruments";
import { listOrganisations } from "@/db/queries/organisations";
import type { Scope } from "@/db/queries/scope";
import type { DashboardFilter } from "@/domain/input/dashboard";
import { pickText } from "@/domain/localised";
import { dayEndingAt } from "@/domain/partial-date";
import type { DashboardView } from "@/domain/view/dashboard";
import { pillars } from "@/domain/vocabulary";

interface Props {
  scope: Scope;
  filter: DashboardFilter;
  view: Pick<DashboardView, "countries" | "since">;
  /** undefined: the page is about one State. */
  countries?: readonly { value: string; label: string }[];
}

const offered = 200;
const namedAtMost = 3;

/** The fields of a selection. Documents and bodies are offered where it is about one State. */
export async function FilterFields({ scope, filter, view, countries }: Props) {
  const [locale, dashboard, t, table, words] = await Promise.all([
    getLocale(),
    getTranslations("dashboard"),
    getTranslations("dashboard.filters"),
    getTranslations("table"),
    getTranslations("vocabulary.pillars"),
  ]);
  const only = view.countries.length === 1 ? view.countries[0]?.code : undefined;
  const instruments = only ? (await listInstruments(scope, { country: only, limit: offered })).data : [];
  const bodies = only ? (await listOrganisations(scope, { country: only, limit: offered })).data : [];
  const chosen = view.countries.map(
    ({ name, nativeLanguage }) => pickText(name, locale, nativeLanguage).text,
  );
  const chosenStates =
    chosen.length === countries?.length
      ? dashboard("all")
      : chosen.length > namedAtMost
        ? t("countriesMany", { count: chosen.length })
        : chosen.join(", ");
  return (
    <>
      {countries && countries.length > 1 && (
        <CheckList
          name="country"
          label={t("countries")}
          hint={t("countriesHint")}
          chosenWords={chosenStates}
          choices={countries}
          chosen={filter.country ?? []}
          findLabel={t("findCountry")}
        />
      )}
      {only && (
        <>
          <Select
            name="instrument"
            label={t("instrument")}
            emptyLabel={table("any")}
            choices={instruments.map(({ id, number, title }) => ({
              value: id,
              label: [number, pickText(title, locale).text].filter(Boolean).join(" – ").slice(0, 90),
            }))}
            defaultValue={filter.instrument}
          />
          <Select
            name="organisation"
            label={t("organisation")}
            emptyLabel={table("any")}
            choices={bodies.map(({ id, name }) => ({
              value: id,
              label: pickText(name, locale).text.slice(0, 90),
            }))}
            defaultValue={filter.organisation}
          />
        </>
      )}
      <Select
        name="pillar"
        label={t("pillar")}
        emptyLabel={table("any")}
        choices={pillars.map((value) => ({ value, label: words(value) }))}
        defaultValue={filter.pillar}
      />
      <TextInput name="since" type="date" label={t("since")} defaultValue={view.since} />
      {filter.knownAt && (
        <input type="hidden" name="knownAt" value={dayEndingAt(filter.knownAt) ?? filter.knownAt} />
      )}
      {!only && filter.instrument && <input type="hidden" name="instrument" value={filter.instrument} />}
      {!only && filter.organisation && (
        <input type="hidden" name="organisation" value={filter.organisation} />
      )}
    </>
  );
}
