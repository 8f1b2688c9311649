import { useLocale, useTranslations } from "next-intl";
import { draftState, moverOf } from "@/domain/draft";
import type { InstrumentView } from "@/domain/view/instrument";
import { formatPartialDate } from "@/lib/format/day";

interface Props {
  instrument: Pick<InstrumentView, "kind" | "stage" | "stageOn" | "inForceOn" | "nextStep">;
  /** Who moves next, as the procedure of the State names them. */
  actor?: string;
}

/** Two plain sentences: where it is and since when; what comes next and who moves. */
export function StageSentences({ instrument, actor }: Props) {
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
    if (!nextStep) {
      const nothing = isOnItsWay(instrument) ? t("nextUnknown") : t("nextNone");
      return actor ? `${nothing} ${t("movers.named", { actor })}` : nothing;
    }
    const step = nextStep.stage ? stages(nextStep.stage) : (nextStep.nationalName ?? t("unnamedStep"));
    const mover = nextStep.stage && moverOf(nextStep.stage);
    const when = day(nextStep.happenedOn);
    const sentence = when ? t("nextOn", { step, day: when }) : t("next", { step });
    if (actor) return `${sentence} ${t("movers.named", { actor })}`;
    return mover ? `${sentence} ${t(`movers.${mover}`)}` : sentence;
  }
}

const isOnItsWay = ({ kind, stage, inForceOn }: Props["instrument"]) =>
  kind === "draft-law" && inForceOn === null && draftState(stage) === "under_way";
