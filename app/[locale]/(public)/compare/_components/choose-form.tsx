import { useLocale, useTranslations } from "next-intl";
import type { Query } from "@/components/ui/address";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Disclosure } from "@/components/ui/disclosure";
import { HiddenQuery } from "@/components/ui/hidden-query";
import { type Choice, Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { publicAssessmentStates } from "@/domain/comparison/visible";
import type { CriterionView } from "@/domain/view/comparison";
import { pillars } from "@/domain/vocabulary";
import { localePath } from "@/lib/i18n/routing";
import { path } from "../_address";
import { type Asked, listed, views } from "../_asked";
import { QuestionChoices } from "./question-choices";

interface Props {
  query: Query;
  asked: Asked;
  /** Codes of the States compared, also where the address names none. */
  compared: readonly string[];
  countries: readonly Choice[];
  rubric: readonly CriterionView[];
  /** What is wrong, in words, by field. */
  errors: Partial<Record<string, string>>;
}

const set = [
  "countries",
  "pillar",
  "theme",
  "criteria",
  "state",
  "view",
  "since",
  "differences",
  "victimCentred",
  "order",
];

/** Which States, which questions, and how they are read: a GET form, so that the address holds it all. */
export function ChooseForm({ query, asked, compared, countries, rubric, errors }: Props) {
  const t = useTranslations("comparison.form");
  const words = useTranslations("vocabulary");
  const table = useTranslations("table");
  const locale = useLocale();
  const { sent } = asked;
  const named = countries.filter(({ value }) => compared.includes(value)).map(({ label }) => label);
  const isNarrowed = Boolean(sent.pillar || sent.theme || sent.criteria);
  return (
    <form method="get" action={localePath(path, locale)} className="compare-form">
      <Disclosure
        summary={
          named.length > 8
            ? t("countriesMany", { count: named.length })
            : t("countriesNamed", { names: named.join(", ") })
        }
        isOpen={Boolean(errors.countries)}
      >
        <CheckboxGroup
          name="countries"
          label={t("countries")}
          hint={t("countriesHint")}
          error={errors.countries}
          choices={countries}
          chosen={compared}
        />
      </Disclosure>
      <Disclosure
        summary={isNarrowed ? t("questionsSome") : t("questionsAll", { count: rubric.length })}
        isOpen={Boolean(errors.pillar || errors.theme || errors.criteria)}
      >
        <p className="field-hint">{t("questionsHint")}</p>
        <CheckboxGroup
          name="pillar"
          label={t("pillar")}
          error={errors.pillar}
          choices={pillars.map((value) => ({ value, label: words(`pillars.${value}`) }))}
          chosen={listed(sent.pillar)}
        />
        <QuestionChoices rubric={rubric} sent={sent} errors={errors} />
      </Disclosure>
      <div className="filters">
        <Select
          name="view"
          label={t("view")}
          emptyLabel={t("viewFitting")}
          choices={views.map((value) => ({ value, label: t(`views.${value}`) }))}
          defaultValue={sent.view}
          error={errors.view}
        />
        <Select
          name="state"
          label={t("state")}
          emptyLabel={table("any")}
          choices={publicAssessmentStates.map((value) => ({
            value,
            label: words(`assessmentStates.${value}`),
          }))}
          defaultValue={listed(sent.state).length === 1 ? sent.state : undefined}
          error={errors.state}
        />
        <TextInput
          name="since"
          type="date"
          label={t("since")}
          defaultValue={sent.since}
          error={errors.since}
        />
      </div>
      <div className="compare-switches">
        <Checkbox
          name="differences"
          value="only"
          label={t("differences")}
          defaultChecked={sent.differences === "only"}
        />
        <Checkbox
          name="victimCentred"
          value="true"
          label={t("victimCentred")}
          defaultChecked={sent.victimCentred === "true"}
        />
        <Checkbox name="order" value="newest" label={t("newest")} defaultChecked={sent.order === "newest"} />
        <Button type="submit">{t("compare")}</Button>
      </div>
      {(["differences", "victimCentred", "order"] as const).map(
        (field) =>
          errors[field] && (
            <p key={field} className="field-error">
              {t(`switches.${field}`)}: {errors[field]}
            </p>
          ),
      )}
      <HiddenQuery query={query} except={set} />
    </form>
  );
}
