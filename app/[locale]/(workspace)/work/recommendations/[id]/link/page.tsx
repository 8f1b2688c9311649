import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkForm } from "@/components/recommendation/link-form";
import type { Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { listLinkTargets } from "@/db/queries/link-targets";
import { getRecommendation } from "@/db/queries/recommendations";
import { pickText } from "@/domain/localised";
import { linkTargets } from "@/domain/vocabulary";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { RecommendationFormPage } from "../../../_components/recommendation-form-page";
import { linkByForm } from "../_actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("recommendation.link");
  return { title: t("title"), robots: { index: false } };
}

/** First the kind of thing that answers, in the address; then which one. */
export default async function LinkPage({ params, searchParams }: Props) {
  const [locale, { id: given }, query] = await Promise.all([getLocale(), params, searchParams]);
  const id = decodeURIComponent(given);
  const path = `/work/recommendations/${encodeURIComponent(id)}/link`;
  const actor = await requireActor(path);
  const scope = scopeToday(actor);
  const recommendation = await orNotFound(getRecommendation(scope, id));
  const { countryCode, country } = recommendation;
  requireAllowed(actor, "recommendation.link", { countryCode });
  const target = linkTargets.find((each) => each === query.target) ?? "measure";
  const [t, words, things] = await Promise.all([
    getTranslations("recommendation.link"),
    getTranslations("vocabulary.linkTargets"),
    listLinkTargets(scope, countryCode, target),
  ]);
  const choices = things.map(({ id: value, number, title, heading }) => {
    const text = pickText(title, locale, country.nativeLanguage).text;
    return { value, label: [heading, number, text].filter(Boolean).join(" · ").slice(0, 160) };
  });
  return (
    <RecommendationFormPage title={t("title")} recommendation={recommendation}>
      <FilterForm
        path={path}
        query={query}
        names={["target"]}
        active={{ target: words(target) }}
        submit={t("show")}
      >
        <Select
          name="target"
          label={t("target")}
          choices={linkTargets.map((value) => ({ value, label: words(value) }))}
          defaultValue={target}
        />
      </FilterForm>
      <LinkForm
        key={target}
        recommendationId={id}
        target={target}
        choices={choices}
        posting={{ action: linkByForm, of: id, key: crypto.randomUUID() }}
      />
    </RecommendationFormPage>
  );
}
