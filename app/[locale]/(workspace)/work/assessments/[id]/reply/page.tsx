import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswerEntry } from "@/components/assessment/answer-entry";
import { ReplyForm } from "@/components/assessment/reply-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { getAssessment } from "@/db/queries/assessments";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../../../_reading";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("assessment.replying");
  return { title: t("title"), robots: { index: false } };
}

/** The right of reply of a State's own staff. */
export default async function ReplyPage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/assessments/${encodeURIComponent(id)}/reply`);
  const answer = await orNotFound(getAssessment(scopeToday(actor), id));
  if (!answer.mayReply) notFound();
  const t = await getTranslations("assessment.replying");
  const { country, criterion } = answer;
  return (
    <>
      <PageHeader
        kicker={
          <>
            <LocalisedText text={country.name} isUnmarked />
            {` · ${criterion.code}`}
          </>
        }
        title={t("title")}
        lead={t("lead")}
      />
      <ClientMessages
        namespaces={["assessment", "comparison", "review", "forms", "time", "vocabulary", "evidence"]}
      >
        <div className="grid gap-x-14 gap-y-8 lg:grid-cols-2">
          <section className="space-y-3">
            <h2 className="text-lg">
              <LocalisedText text={criterion.question} />
            </h2>
            <AnswerEntry answer={answer} />
          </section>
          <ReplyForm
            id={id}
            cellHref={`/compare/${encodeURIComponent(criterion.code)}/${country.code.toLowerCase()}`}
          />
        </div>
      </ClientMessages>
    </>
  );
}
