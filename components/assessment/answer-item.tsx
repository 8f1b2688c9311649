import { useTranslations } from "next-intl";
import { Said } from "@/components/comparison/said";
import { WordsIn } from "@/components/form/words-in";
import type { AssessmentView } from "@/domain/view/assessment";

export function AnswerItem({ item }: { item: AssessmentView }) {
  const words = useTranslations("vocabulary");
  return (
    <>
      <span className="kicker block">
        <WordsIn text={item.country.name} isUnmarked />
        {` · ${item.criterion.code}`}
      </span>
      <span className="line-clamp-2 block text-sm">
        <WordsIn text={item.criterion.question} isUnmarked />
      </span>
      <Said cell={item} />
      <span className="block text-xs text-ink-soft">{words(`assessmentStates.${item.state}`)}</span>
    </>
  );
}
