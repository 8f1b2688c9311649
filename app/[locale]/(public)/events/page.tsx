import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EventTable } from "@/components/event/event-table";
import type { Query } from "@/components/ui/address";
import { Select } from "@/components/ui/select";
import { listEvents } from "@/db/queries/events";
import { eventKinds } from "@/domain/vocabulary";
import { EnterLink } from "../_components/enter-link";
import { countryChoices } from "../_country-choices";
import { readFilters } from "../_filters";
import { ListPage } from "../_list-page";
import { pageMetadata } from "../_metadata";
import { orWrongPlace, readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";

const filterNames = ["country", "kind"];
const path = "/events";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("event.list")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function EventsPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [t, words, problems, table, enter] = await Promise.all([
    getTranslations("event.list"),
    getTranslations("vocabulary"),
    getTranslations("problem.fields"),
    getTranslations("table"),
    getTranslations("event.enter"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countryChoices(scope);

  const { values, wrong, isWrong } = readFilters(query, {
    country: countries.map(({ value }) => value),
    kind: eventKinds,
    cursor: "text",
  });
  const list = isWrong
    ? null
    : await orWrongPlace(listEvents(scope, values as Parameters<typeof listEvents>[1]));
  const error = (name: keyof typeof wrong) => wrong[name] && problems(wrong[name], { max: 200 });
  const chip = (name: string, value: string | undefined) => t("filter", { name, value: value ?? "" });
  const active = {
    ...(values.country && {
      country: chip(t("country"), countries.find(({ value }) => value === values.country)?.label),
    }),
    ...(values.kind && { kind: chip(t("kind"), words(`eventKinds.${values.kind}` as never)) }),
  };
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      path={path}
      reading={reading}
      actions={
        <EnterLink actor={scope.actor} action="event.enter" href="/work/events/new" country={values.country}>
          {enter("event")}
        </EnterLink>
      }
      filterNames={filterNames}
      active={active}
      fields={
        <>
          <Select
            name="country"
            label={t("country")}
            emptyLabel={table("any")}
            defaultValue={values.country}
            error={error("country")}
            choices={countries}
          />
          <Select
            name="kind"
            label={t("kind")}
            emptyLabel={table("any")}
            defaultValue={values.kind}
            error={error("kind")}
            choices={eventKinds.map((value) => ({ value, label: words(`eventKinds.${value}`) }))}
          />
        </>
      }
      isWrong={isWrong}
      list={list}
      exported="events"
    >
      {(items) => <EventTable events={items} caption={t("title")} />}
    </ListPage>
  );
}
