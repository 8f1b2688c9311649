import { getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/section";
import { ThreadLine } from "@/components/thread/thread-line";
import type { Scope } from "@/db/queries/scope";
import { getThread } from "@/db/queries/thread";
import { can } from "@/domain/permissions";
import type { InstrumentView } from "@/domain/view/instrument";
import type { Stage } from "@/domain/vocabulary";

/** A draft that came so far is an act by now. */
const passed: readonly Stage[] = ["signed", "published", "in-force"];

interface Props {
  scope: Scope;
  instrument: Pick<InstrumentView, "id" | "countryCode" | "country" | "stage">;
  isDraft?: boolean;
}

/** The thread through a draft or an act: what it answers, what it came of or became, its measures and what was found. */
export async function InstrumentThread({ scope, instrument, isDraft = false }: Props) {
  const { id, countryCode, country, stage } = instrument;
  const [t, thread] = await Promise.all([
    getTranslations("recommendation.thread"),
    getThread(scope, [id], isDraft ? [id] : []),
  ]);
  const own = `/work/instruments/${encodeURIComponent(id)}`;
  const { actor } = scope;
  const may = (action: "milestone.log" | "measure.enter" | "instrument.enter" | "instrument.relate") =>
    can(actor, action, { countryCode });
  const nextOfDraft = () => {
    if (stage && passed.includes(stage))
      return may("instrument.relate") ? { href: `${own}/relation`, words: t("missingBecame") } : undefined;
    return may("milestone.log") ? { href: `${own}/milestone`, words: t("missingStep") } : undefined;
  };
  return (
    <Section id="thread" title={t("title")}>
      <ThreadLine
        thread={thread}
        here={isDraft ? "draft" : "act"}
        gaps={{
          recommendation: {
            href: `/recommendations?country=${countryCode}&gap=no_provision`,
            words: t("missingRecommendation"),
          },
          draft: may("instrument.enter")
            ? { href: "/work/instruments/new", words: t("missingDraftText") }
            : undefined,
          act: nextOfDraft(),
          measure: may("measure.enter")
            ? { href: `${own}/measures/new`, words: t("missingMeasureText") }
            : undefined,
        }}
        countryCode={countryCode}
        nativeLanguage={country.nativeLanguage}
        actor={actor}
      />
    </Section>
  );
}
