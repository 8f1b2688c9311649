import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { listCriteria } from "@/db/queries/criteria";
import type { Scope } from "@/db/queries/scope";
import type { WorkbenchRequest } from "@/db/queries/workbench";
import { pickText } from "@/domain/localised";
import { countriesFor } from "@/domain/permissions";
import { pillars } from "@/domain/vocabulary";
import { localePath } from "@/lib/i18n/routing";
import { countryChoices } from "../../../_choices";

interface Props {
  scope: Scope;
  asked: WorkbenchRequest;
}

/** The two ways to fill cells, each a form whose answer is in the address. */
export async function ChooseCells({ scope, asked }: Props) {
  const [t, words, locale] = [
    await getTranslations("workbench.choose"),
    await getTranslations("vocabulary"),
    await getLocale(),
  ];
  const mine = countriesFor(scope.actor, "assessment.submit");
  const countries = await countryChoices(scope, ({ code }) => mine === "all" || mine.includes(code));
  const criteria = (await listCriteria(scope)).map(({ code, question }) => ({
    value: code,
    label: `${code}: ${pickText(question, locale).text}`,
  }));
  const action = localePath("/compare/workbench", locale);
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <form method="get" action={action} className="space-y-3" aria-labelledby="by-criterion">
        <h2 id="by-criterion" className="text-lg">
          {t("byCriterion")}
        </h2>
        <div className="grid items-end gap-3 sm:grid-cols-[3fr_2fr]">
          <Select
            name="criterion"
            label={t("criterion")}
            choices={criteria}
            defaultValue={asked.criterion}
            required
          />
          <Select
            name="states"
            label={t("states")}
            emptyLabel={t("tracked")}
            choices={[{ value: "all", label: t("all") }]}
            defaultValue={asked.states}
          />
        </div>
        <Button type="submit" tone={asked.criterion ? "secondary" : "primary"}>
          {t("openCriterion")}
        </Button>
      </form>
      <form method="get" action={action} className="space-y-3" aria-labelledby="by-country">
        <h2 id="by-country" className="text-lg">
          {t("byCountry")}
        </h2>
        <div className="grid items-end gap-3 sm:grid-cols-[3fr_2fr]">
          <Select
            name="country"
            label={t("country")}
            choices={countries}
            defaultValue={asked.country}
            required
          />
          <Select
            name="pillar"
            label={t("pillar")}
            emptyLabel={t("allPillars")}
            choices={pillars.map((value) => ({ value, label: words(`pillars.${value}`) }))}
            defaultValue={asked.pillar}
          />
        </div>
        <Button type="submit" tone={asked.country ? "secondary" : "primary"}>
          {t("openCountry")}
        </Button>
      </form>
    </div>
  );
}
