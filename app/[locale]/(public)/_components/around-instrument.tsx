import { getTranslations } from "next-intl/server";
import { EventTable } from "@/components/event/event-table";
import { Section } from "@/components/layout/section";
import { RecommendationTable } from "@/components/recommendation/recommendation-table";
import { listAnsweredBy } from "@/db/queries/links";
import { listRecommendationsOf } from "@/db/queries/recommendations";
import type { Scope } from "@/db/queries/scope";
import type { EventItem } from "@/domain/view/advice";

interface Props {
  scope: Scope;
  instrumentId: string;
  events: readonly EventItem[];
}

/** What an instrument with its provisions and measures answers, and at which events it was discussed. */
export async function AroundInstrument({ scope, instrumentId, events }: Props) {
  const t = await getTranslations("recommendation.around");
  const ids = await listAnsweredBy(scope, { instrumentIds: [instrumentId] });
  const recommendations = await listRecommendationsOf(scope, { ids });
  return (
    <>
      <Section id="recommendations" title={t("recommendations")}>
        {recommendations.length > 0 ? (
          <RecommendationTable recommendations={recommendations} caption={t("recommendations")} />
        ) : (
          <p className="max-w-prose text-ink-soft">{t("noRecommendations")}</p>
        )}
      </Section>
      <Section id="events" title={t("events")}>
        {events.length > 0 ? (
          <EventTable events={events} caption={t("events")} />
        ) : (
          <p className="max-w-prose text-ink-soft">{t("noEvents")}</p>
        )}
      </Section>
    </>
  );
}
