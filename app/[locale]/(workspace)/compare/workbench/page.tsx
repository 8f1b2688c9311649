import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { addressWith, type Query } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/link-button";
import { Workbench } from "@/components/workbench/workbench";
import { getWorkbench, type WorkbenchRequest } from "@/db/queries/workbench";
import { Failure } from "@/domain/failure";
import { countriesFor } from "@/domain/permissions";
import { pillars } from "@/domain/vocabulary";
import { workbenchRead } from "@/lib/client/assessment-reads";
import { Cached } from "@/lib/client/cached";
import { redirect } from "@/lib/i18n/navigation";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../_reading";
import { ChooseCells } from "./_components/choose-cells";

const path = "/compare/workbench";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workbench");
  return { title: t("title"), robots: { index: false } };
}

/** Where reviewers fill one question across States, or one State across questions; staff find what is said of their State. */
export default async function WorkbenchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await requireActor(addressWith(path, query));
  if (countriesFor(actor, "assessment.submit").length === 0) {
    if (countriesFor(actor, "assessment.reply").length === 0) notFound();
    return redirect({ href: "/work/assessments", locale: await getLocale() });
  }
  const scope = scopeToday(actor);
  const t = await getTranslations("workbench");
  const asked = { ...askedOf(query) };
  const isAsked = asked.criterion !== undefined || asked.country !== undefined;
  const view = isAsked ? await orNotFound(getWorkbench(scope, asked).catch(orUnknown)) : null;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton tone="secondary" href="/review/assessments">
            {t("toReview")}
          </LinkButton>
        }
      />
      <div className="space-y-8">
        <ChooseCells scope={scope} asked={asked} />
        {view && (
          <Cached reads={[{ queryKey: workbenchRead(asked).queryKey, data: view }]}>
            <ClientMessages
              namespaces={[
                "workbench",
                "assessment",
                "comparison",
                "review",
                "forms",
                "time",
                "vocabulary",
                "evidence",
              ]}
            >
              <Workbench key={JSON.stringify(asked)} asked={asked} />
            </ClientMessages>
          </Cached>
        )}
      </div>
    </>
  );
}

/** What the address asks for; a question comes before a State, and what it cannot mean is taken as not asked. */
function askedOf(query: Query): WorkbenchRequest {
  const one = (name: string) => [query[name]].flat().at(-1) || undefined;
  const criterion = one("criterion");
  if (criterion) return { criterion, ...(one("states") === "all" && { states: "all" as const }) };
  const country = one("country");
  const pillar = pillars.find((each) => each === one("pillar"));
  return country ? { country, ...(pillar && { pillar }) } : {};
}

/** A question that is none is "no such page", as anything else that is not there. */
function orUnknown(error: unknown): never {
  if (error instanceof Failure && error.code === "invalid") notFound();
  throw error;
}
