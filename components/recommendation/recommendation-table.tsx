import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { DataTable } from "@/components/ui/data-table";
import type { RecommendationItem } from "@/domain/view/advice";
import { AnswerMark } from "./answer-mark";
import { RecommendationName } from "./recommendation-name";

interface Props {
  recommendations: readonly RecommendationItem[];
  caption: string;
}

/** What was asked, by whom, how strongly, and how far it is answered. */
export function RecommendationTable({ recommendations, caption }: Props) {
  const t = useTranslations("recommendation");
  const words = useTranslations("vocabulary");
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        {
          key: "asked",
          header: t("columns.asked"),
          cell: (each) => (
            <div className="max-w-prose font-normal sm:min-w-64">
              <RecommendationName recommendation={each} />
              <div className="mt-1">
                <LocalisedText text={each.text} nativeLanguage={each.country.nativeLanguage} />
              </div>
              <div className="mt-1 text-xs text-ink-soft">
                <LocalisedText text={each.country.name} isUnmarked />
                {each.pillars.map((pillar) => ` · ${words(`pillars.${pillar}`)}`)}
              </div>
            </div>
          ),
        },
        {
          key: "day",
          header: t("columns.madeOn"),
          cell: ({ madeOn }) => (madeOn ? <PartialDay value={madeOn} /> : t("dayUnknown")),
        },
        {
          key: "strength",
          header: t("columns.strength"),
          cell: ({ strength }) =>
            strength ? words(`strengths.${strength}`) : <TypedAbsence absence="not_researched" />,
        },
        { key: "answer", header: t("columns.answer"), cell: ({ answer }) => <AnswerMark answer={answer} /> },
      ]}
      rows={recommendations}
      rowKey={({ id }) => id}
    />
  );
}
