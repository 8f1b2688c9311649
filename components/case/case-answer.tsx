import { useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import type { CaseView } from "@/domain/view/case";

/** What came of a case, or that nothing did yet. */
export function CaseAnswer({ answer }: { answer: CaseView["answer"] }) {
  const t = useTranslations("case");
  const outcomes = useTranslations("vocabulary.caseOutcomes");
  if (!answer)
    return (
      <Section title={t("answer")}>
        <p>{t("noAnswer")}</p>
      </Section>
    );
  return (
    <Section title={t("answer")} aside={<Moment value={answer.recordedAt} />}>
      <p className="font-semibold">{outcomes(answer.outcome)}</p>
      <div className="max-w-prose">
        <PlainText>{answer.text}</PlainText>
      </div>
    </Section>
  );
}
