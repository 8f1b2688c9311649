import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import type { InstrumentItem } from "@/domain/view/instrument";

/** Where an instrument stands on the neutral ladder and since when; also that it is not known. */
export function StageMark({
  instrument: { stage, stageOn },
}: {
  instrument: Pick<InstrumentItem, "stage" | "stageOn">;
}) {
  const t = useTranslations("instrument");
  const stages = useTranslations("vocabulary.stages");
  if (!stage) return <span className="text-sm text-ink-soft">{t("noStage")}</span>;
  return (
    <>
      {stages(stage)}
      <span className="block text-xs text-ink-soft">
        {stageOn ? <PartialDay value={stageOn} /> : t("dayUnknown")}
      </span>
    </>
  );
}
