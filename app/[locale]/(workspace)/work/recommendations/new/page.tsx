import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EnterRecommendationForm } from "@/components/recommendation/enter-recommendation-form";
import type { Query } from "@/components/ui/address";
import { listMonitoringBodies } from "@/db/queries/recommendations";
import { CountryFirst, readCountryFirst } from "../../_components/country-first";
import { choiceOf, offeredEvents } from "../../_offered";
import { enterByForm } from "../_actions";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("recommendation.form");
  return { title: t("title"), robots: { index: false } };
}

export default async function NewRecommendationPage({ searchParams }: Props) {
  const query = await searchParams;
  const read = await readCountryFirst("/work/recommendations/new", "recommendation.enter", query);
  const [t, locale] = await Promise.all([getTranslations("recommendation.form"), getLocale()]);
  const code = read.country?.value;
  const bodies = await listMonitoringBodies(read.scope);
  return (
    <CountryFirst title={t("title")} lead={t("lead")} namespace="recommendation" read={read}>
      {code && (
        <EnterRecommendationForm
          key={code}
          countryCode={code}
          offer={{
            bodies: bodies.map(({ id, name }) => choiceOf(id, locale, name)),
            events: await offeredEvents(read.scope, code),
          }}
          eventId={[query.event].flat().at(-1) ?? ""}
          posting={{ action: enterByForm, of: code, key: crypto.randomUUID() }}
        />
      )}
    </CountryFirst>
  );
}
