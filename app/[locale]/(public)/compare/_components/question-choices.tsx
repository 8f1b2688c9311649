import { useLocale, useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldNotes } from "@/components/ui/field";
import { pickText } from "@/domain/localised";
import type { CriterionView } from "@/domain/view/comparison";
import { pillars } from "@/domain/vocabulary";
import { type Asked, listed } from "../_asked";

interface Props {
  rubric: readonly CriterionView[];
  sent: Asked["sent"];
  errors: Partial<Record<string, string>>;
}

/** Themes with their parts, and single criteria under their pillars. */
export function QuestionChoices({ rubric, sent, errors }: Props) {
  const t = useTranslations("comparison.form");
  const words = useTranslations("vocabulary.pillars");
  const locale = useLocale();
  const themes = new Map<string, { name: string; parts: Map<string, string> }>();
  for (const { themeId, theme, subThemeId, subTheme } of rubric) {
    const held = themes.get(themeId) ?? { name: pickText(theme, locale).text, parts: new Map() };
    held.parts.set(subThemeId, pickText(subTheme, locale).text);
    themes.set(themeId, held);
  }
  return (
    <>
      <Disclosure summary={t("theme")} isOpen={Boolean(errors.theme ?? sent.theme)}>
        {errors.theme && <FieldNotes id="theme" error={errors.theme} />}
        {[...themes].map(([id, { name, parts }]) => (
          <CheckboxGroup
            key={id}
            name="theme"
            idPrefix={`theme-${id}`}
            label={name}
            choices={[
              { value: id, label: t("wholeTheme") },
              ...[...parts].map(([value, label]) => ({ value, label })),
            ]}
            chosen={listed(sent.theme)}
          />
        ))}
      </Disclosure>
      <Disclosure summary={t("criteria")} isOpen={Boolean(errors.criteria ?? sent.criteria)}>
        {errors.criteria && <FieldNotes id="criteria" error={errors.criteria} />}
        {pillars.map((pillar) => (
          <CheckboxGroup
            key={pillar}
            name="criteria"
            idPrefix={`criteria-${pillar}`}
            label={words(pillar)}
            isOneByOne
            choices={rubric
              .filter((criterion) => criterion.pillar === pillar)
              .map(({ code, question }) => ({
                value: code,
                label: (
                  <>
                    <span className="tabular">{code}</span> <LocalisedText text={question} isUnmarked />
                  </>
                ),
              }))}
            chosen={listed(sent.criteria)}
          />
        ))}
      </Disclosure>
    </>
  );
}
