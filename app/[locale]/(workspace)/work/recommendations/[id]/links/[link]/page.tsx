import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnswerList } from "@/components/recommendation/answer-list";
import { TakeBackForm } from "@/components/recommendation/take-back-form";
import { getRecommendation } from "@/db/queries/recommendations";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../../_reading";
import { RecommendationFormPage } from "../../../../_components/recommendation-form-page";
import { takeBackByForm } from "../../_actions";

interface Props {
  params: Promise<{ id: string; link: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("recommendation.link");
  return { title: t("takeBack"), robots: { index: false } };
}

/** One link, and the form that takes it back; once it is, without script, what became of it. */
export default async function TakeBackPage({ params }: Props) {
  const given = await params;
  const id = decodeURIComponent(given.id);
  const linkId = decodeURIComponent(given.link);
  const actor = await requireActor(
    `/work/recommendations/${encodeURIComponent(id)}/links/${encodeURIComponent(linkId)}`,
  );
  const recommendation = await orNotFound(getRecommendation(scopeToday(actor), id));
  requireAllowed(actor, "recommendation.unlink", { countryCode: recommendation.countryCode });
  const standing = recommendation.links.find((each) => each.id === linkId);
  const t = await getTranslations("recommendation.link");
  return (
    <RecommendationFormPage title={t("takeBack")} recommendation={recommendation}>
      {standing && <AnswerList links={[standing]} />}
      <TakeBackForm
        recommendationId={id}
        linkId={linkId}
        posting={{ action: takeBackByForm, of: linkId, key: crypto.randomUUID() }}
      />
    </RecommendationFormPage>
  );
}
