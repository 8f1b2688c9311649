import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EventTable } from "@/components/event/event-table";
import type { Query } from "@/components/ui/address";
import { listEvents } from "@/db/queries/events";
import { eventKinds } from "@/domain/vocabulary";
import { choiceFilters, listFiltered } from "../_choice-filters";
import { EnterLink } from "../_components/enter-link";
import { countryChoices } from "../_country-choices";
import { ListPage } from "../_list-page";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";

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
  const [t, words, enter] = await Promise.all([
    getTranslations("event.list"),
    getTranslations("vocabulary"),
    getTranslations("event.enter"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const filters = await choiceFilters(query, {
    country: { label: t("country"), choices: await countryChoices(scope) },
    kind: {
      label: t("kind"),
      choices: eventKinds.map((value) => ({ value, label: words(`eventKinds.${value}`) })),
    },
  });
  const list = await listFiltered(scope, filters, listEvents);
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      path={path}
      reading={reading}
      actions={
        <EnterLink
          actor={scope.actor}
          action="event.enter"
          href="/work/events/new"
          country={filters.values.country}
        >
          {enter("event")}
        </EnterLink>
      }
      {...filters.shown}
      list={list}
      exported="events"
    >
      {(items) => <EventTable events={items} caption={t("title")} />}
    </ListPage>
  );
}
