import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EnterEventForm } from "@/components/event/enter-event-form";
import type { Query } from "@/components/ui/address";
import { listNotPresented } from "@/db/queries/practices";
import type { Scope } from "@/db/queries/scope";
import { countryChoices } from "../../../_choices";
import { CountryFirst, readCountryFirst } from "../../_components/country-first";
import { choiceOf, offeredBodies, offeredInstruments } from "../../_offered";
import { enterByForm } from "../_actions";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("event.form");
  return { title: t("title"), robots: { index: false } };
}

export default async function NewEventPage({ searchParams }: Props) {
  const read = await readCountryFirst("/work/events/new", "event.enter", await searchParams);
  const t = await getTranslations("event.form");
  const code = read.country?.value;
  return (
    <CountryFirst title={t("title")} lead={t("lead")} namespace="event" read={read}>
      {code && (
        <EnterEventForm
          key={code}
          countryCode={code}
          offer={await offer(read.scope, code)}
          posting={{ action: enterByForm, of: code, key: crypto.randomUUID() }}
        />
      )}
    </CountryFirst>
  );
}

async function offer(scope: Scope, code: string) {
  const [locale, practices] = [await getLocale(), await listNotPresented(scope, code)];
  return {
    bodies: await offeredBodies(scope, code),
    countries: await countryChoices(scope, () => true),
    instruments: await offeredInstruments(scope, code),
    practices: practices.map(({ id, title }) => choiceOf(id, locale, title)),
  };
}
