import { getLocale, getTranslations } from "next-intl/server";
import { EventName } from "@/components/event/event-name";
import { Section } from "@/components/layout/section";
import { ThreadLine } from "@/components/thread/thread-line";
import type { Scope } from "@/db/queries/scope";
import { getThread } from "@/db/queries/thread";
import { pickText } from "@/domain/localised";
import { can } from "@/domain/permissions";
import type { EventView } from "@/domain/view/advice";

interface Props {
  scope: Scope;
  event: EventView;
  /** On the page of a practice: what was presented at the event is called there. */
  practice?: string;
}

/** The thread through an event: what it asked and what its instruments answer, and what became of them. */
export async function EventThread({ scope, event, practice }: Props) {
  const { id, countryCode, country, focusInstruments, recommendations } = event;
  const [t, locale, thread] = await Promise.all([
    getTranslations("recommendation.thread"),
    getLocale(),
    getThread(
      scope,
      focusInstruments.map((each) => each.id),
    ),
  ]);
  const asked = new Set(recommendations.map((each) => each.id));
  const answered = thread.recommendations.filter((each) => !asked.has(each.id));
  return (
    <Section id="thread" title={t("title")}>
      <ThreadLine
        thread={{ ...thread, recommendations: [...recommendations, ...answered] }}
        here={practice === undefined ? "event" : "practice"}
        event={
          practice === undefined ? (
            pickText(event.title, locale, country.nativeLanguage).text
          ) : (
            <EventName event={event} />
          )
        }
        practice={practice}
        gaps={{
          recommendation: can(scope.actor, "recommendation.enter", { countryCode })
            ? {
                href: `/work/recommendations/new?country=${countryCode}&event=${encodeURIComponent(id)}`,
                words: t("missingAsked"),
              }
            : undefined,
        }}
        countryCode={countryCode}
        nativeLanguage={country.nativeLanguage}
        actor={scope.actor}
      />
    </Section>
  );
}
