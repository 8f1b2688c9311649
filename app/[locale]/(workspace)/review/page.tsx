import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { ReviewDesk } from "@/components/review/review-desk";
import type { Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { getReviewEntry, listAwaitingReview, reviewedCountries } from "@/db/queries/review";
import type { Scope } from "@/db/queries/scope";
import { Failure } from "@/domain/failure";
import type { ReviewEntry } from "@/domain/view/review";
import { decisions, progressOrigins } from "@/domain/vocabulary";
import { Cached } from "@/lib/client/cached";
import { queueLimit, reviewEntryRead, reviewQueueRead } from "@/lib/client/reads";
import { requireActor } from "@/lib/session/current";
import { countryChoices } from "../_choices";
import { orNotFound, scopeToday } from "../_reading";
import { decideByForm } from "./_actions";
import { ReviewRooms } from "./_components/review-rooms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("title"), robots: { index: false } };
}

/** The reviewers' desk: what was claimed beside its proof and what stood before. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor("/review");
  const reviewed = reviewedCountries(actor);
  if (reviewed.length === 0) notFound();
  const scope = scopeToday(actor);
  const query = await searchParams;
  const [t, origins, table] = await Promise.all([
    getTranslations("review"),
    getTranslations("vocabulary.progressOrigins"),
    getTranslations("table"),
  ]);
  const countries = await countryChoices(
    scope,
    ({ code, isTracked }) => isTracked && (reviewed === "all" || reviewed.includes(code)),
  );
  const one = (name: string) => [query[name]].flat().at(-1) || undefined;
  const country = countries.find(({ value }) => value === one("country"));
  const origin = progressOrigins.find((each) => each === one("origin"));
  const filter = {
    ...(country && { country: country.value }),
    ...(origin && { origin }),
    ...(one("cursor") && { cursor: one("cursor") }),
  };
  const decided = decisions.find((each) => each === one("decided"));
  const queue = await orNotFound(listAwaitingReview(scope, { ...filter, limit: queueLimit }));
  const entry = await findEntry(scope, one("entry") ?? queue.data[0]?.id);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ReviewRooms here="/review" isReviewer />
      <div className="space-y-8">
        <FilterForm
          path="/review"
          query={{ ...query, entry: undefined, decided: undefined }}
          names={["country", "origin"]}
          active={{
            ...(country && { country: country.label }),
            ...(origin && { origin: origins(origin) }),
          }}
        >
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
            choices={progressOrigins.map((value) => ({ value, label: origins(value) }))}
            defaultValue={origin}
          />
        </FilterForm>
        <Cached
          reads={[
            { queryKey: reviewQueueRead(filter).queryKey, data: queue },
            ...(entry ? [{ queryKey: reviewEntryRead(entry.entry.id).queryKey, data: entry }] : []),
          ]}
        >
          <ClientMessages namespaces={["review", "forms", "time", "vocabulary", "table", "evidence"]}>
            <ReviewDesk
              filter={filter}
              posting={{ action: decideByForm, key: crypto.randomUUID() }}
              before={decided && { id: one("entry") ?? "", decision: decided }}
            />
          </ClientMessages>
        </Cached>
      </div>
    </>
  );
}

/** null for an entry that is not there: the desk says so in its place. */
async function findEntry(scope: Scope, id: string | undefined): Promise<ReviewEntry | null> {
  if (!id) return null;
  return getReviewEntry(scope, id).catch((error: unknown) => {
    if (error instanceof Failure && error.code === "not_found") return null;
    throw error;
  });
}
