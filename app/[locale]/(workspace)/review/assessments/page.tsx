import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswerDesk } from "@/components/assessment/answer-desk";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { addressWith, type Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { getAssessment, listAssessments } from "@/db/queries/assessments";
import type { Scope } from "@/db/queries/scope";
import { Failure } from "@/domain/failure";
import { type Actor, countriesFor } from "@/domain/permissions";
import type { AssessmentView } from "@/domain/view/assessment";
import { assessmentOrigins } from "@/domain/vocabulary";
import { answerQueueLimit, answerQueueRead, assessmentRead } from "@/lib/client/assessment-reads";
import { Cached } from "@/lib/client/cached";
import { requireActor } from "@/lib/session/current";
import { countryChoices } from "../../_choices";
import { orNotFound, scopeToday } from "../../_reading";
import { ReviewRooms } from "../_components/review-rooms";

const path = "/review/assessments";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("assessment.review");
  return { title: t("title"), robots: { index: false } };
}

/** Answers that wait for a second reviewer, or approved ones that wait to be published. */
export default async function ReviewAssessmentsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await requireActor(addressWith(path, query));
  const acts = actsOf(actor);
  const [first] = acts;
  if (!first) notFound();
  const scope = scopeToday(actor);
  const one = (name: string) => [query[name]].flat().at(-1) || undefined;
  const awaiting = acts.find((each) => each === one("awaiting")) ?? first;
  const mine = countriesFor(actor, awaiting === "decision" ? "assessment.decide" : "assessment.publish");
  const [t, words, table] = [
    await getTranslations("assessment.review"),
    await getTranslations("vocabulary"),
    await getTranslations("table"),
  ];
  const countries = await countryChoices(scope, ({ code }) => mine === "all" || mine.includes(code));
  const country = countries.find(({ value }) => value === one("country"));
  const origin = assessmentOrigins.find((each) => each === one("origin"));
  const filter = {
    awaiting,
    ...(country && { country: country.value }),
    ...(origin && { origin }),
    ...(one("cursor") && { cursor: one("cursor") }),
  };
  const queue = await orNotFound(listAssessments(scope, { ...filter, limit: answerQueueLimit }));
  const entry = await findEntry(scope, one("entry") ?? queue.data[0]?.id);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ReviewRooms here={path} isReviewer={acts.includes("decision")} />
      <div className="space-y-8">
        <FilterForm
          path={path}
          query={{ ...query, entry: undefined }}
          names={["awaiting", "country", "origin"]}
          active={{
            awaiting: words(`awaitedActs.${awaiting}`),
            ...(country && { country: country.label }),
            ...(origin && { origin: words(`assessmentOrigins.${origin}`) }),
          }}
        >
          <Select
            name="awaiting"
            label={t("awaiting")}
            choices={acts.map((value) => ({ value, label: words(`awaitedActs.${value}`) }))}
            defaultValue={awaiting}
          />
          <Select
            name="country"
            label={t("country")}
            emptyLabel={table("any")}
            choices={countries}
            defaultValue={country?.value}
          />
          <Select
            name="origin"
            label={t("origin")}
            emptyLabel={table("any")}
            choices={assessmentOrigins.map((value) => ({
              value,
              label: words(`assessmentOrigins.${value}`),
            }))}
            defaultValue={origin}
          />
        </FilterForm>
        <Cached
          reads={[
            { queryKey: answerQueueRead(filter).queryKey, data: queue },
            ...(entry ? [{ queryKey: assessmentRead(entry.id).queryKey, data: entry }] : []),
          ]}
        >
          <ClientMessages
            namespaces={[
              "assessment",
              "evidence",
              "workbench",
              "comparison",
              "review",
              "forms",
              "time",
              "vocabulary",
              "table",
            ]}
          >
            <AnswerDesk filter={filter} />
          </ClientMessages>
        </Cached>
      </div>
    </>
  );
}

const actsOf = (actor: Actor) => [
  ...(countriesFor(actor, "assessment.decide").length > 0 ? (["decision"] as const) : []),
  ...(countriesFor(actor, "assessment.publish").length > 0 ? (["publication"] as const) : []),
];

/** null for an answer that is not there: the desk says so in its place. */
async function findEntry(scope: Scope, id: string | undefined): Promise<AssessmentView | null> {
  if (!id) return null;
  return getAssessment(scope, id).catch((error: unknown) => {
    if (error instanceof Failure && error.code === "not_found") return null;
    throw error;
  });
}
