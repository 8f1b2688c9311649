import { useLocale, useTranslations } from "next-intl";
import type { InstrumentView } from "@/domain/view/instrument";
import type { Stage } from "@/domain/vocabulary";
import { formatPartialDate } from "@/lib/format/day";

const movers: Record<"preparers" | "parliament" | "head" | "publisher", readonly Stage[]> = {
  preparers: [
    "concept",
    "drafting",
    "public-consultation",
    "interagency-coordination",
    "expert-opinion",
    "government-approval",
  ],
  parliament: [
    "introduced",
    "committee",
    "first-reading",
    "second-reading",
    "third-reading",
    "upper-house",
    "returned",
    "rejected",
  ],
  head: ["signed"],
  publisher: ["published", "in-force"],
};

const moverOf = (stage: Stage) =>
  (Object.keys(movers) as (keyof typeof movers)[]).find((mover) => movers[mover].includes(stage));

/** Two plain sentences: where it is and since when; what comes next and who moves. */
export function StageSentences({ instrument }: { instrument: InstrumentView }) {
  const t = useTranslations("instrument");
  const stages = useTranslations("vocabulary.stages");
  const locale = useLocale();
  const { stage, stageOn, nextStep } = instrument;
  const day = (on: string | null) => (on ? formatPartialDate(on, locale) : null);
  return (
    <div className="max-w-prose space-y-1 text-lg">
      <p>
        {stage
          ? stageOn
            ? t("standsSince", { stage: stages(stage), day: day(stageOn) ?? "" })
            : t("stands", { stage: stages(stage) })
          : t("standsNowhere")}
      </p>
      <p className="text-ink-soft">{nextSentence()}</p>
    </div>
  );

  function nextSentence() {
    if (!nextStep) return isOnItsWay(instrument) ? t("nextUnknown") : t("nextNone");
    const step = nextStep.stage ? stages(nextStep.stage) : (nextStep.nationalName ?? t("unnamedStep"));
    const mover = nextStep.stage && moverOf(nextStep.stage);
    const when = day(nextStep.happenedOn);
    const sentence = when ? t("nextOn", { step, day: when }) : t("next", { step });
    return mover ? `${sentence} ${t(`movers.${mover}`)}` : sentence;
  }
}

const isOnItsWay = ({ kind, stage, inForceOn }: InstrumentView) =>
  kind === "draft-law" &&
  inForceOn === null &&
  (stage === null || !["signed", "published", "in-force", "withdrawn", "rejected", "lapsed"].includes(stage));
