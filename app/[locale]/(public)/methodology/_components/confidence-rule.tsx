import { useTranslations } from "next-intl";
import { absences, TypedAbsence } from "@/components/layout/typed-absence";
import { DefinitionList } from "@/components/ui/definition-list";
import { confidences } from "@/domain/vocabulary";
import { Rule } from "./rule";

export function ConfidenceRule() {
  const t = useTranslations("methodology");
  const words = useTranslations("vocabulary.confidences");
  return (
    <Rule part="confidence">
      <DefinitionList
        items={confidences.map((confidence) => ({
          label: words(confidence),
          value: t(`confidences.${confidence}`),
        }))}
      />
      <h3 className="mt-8 mb-2">{t("absencesTitle")}</h3>
      <dl className="definitions">
        {absences.map((absence) => (
          <div key={absence}>
            <dt>
              <TypedAbsence absence={absence} />
            </dt>
            <dd>{t(`absences.${absence}`)}</dd>
          </div>
        ))}
      </dl>
    </Rule>
  );
}
