import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnswerCaseForm } from "@/components/case/answer-case-form";
import { CaseAnswer } from "@/components/case/case-answer";
import { CaseFacts } from "@/components/case/case-facts";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { getOwnCase } from "@/db/queries/cases";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../../_reading";

interface Props {
  params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("case");
  return { title: t("title", { number: Number((await params).number) || 0 }), robots: { index: false } };
}

export default async function AnswerCasePage({ params }: Props) {
  const { number } = await params;
  const actor = await requireActor(`/review/cases/${encodeURIComponent(number)}`);
  const view = await orNotFound(getOwnCase(scopeToday(actor), Number(number)));
  const t = await getTranslations("case");
  return (
    <>
      <PageHeader title={t("title", { number: view.number })} />
      <CaseFacts view={view} />
      {view.email && (
        <p className="mt-4 max-w-prose text-sm">
          {t("answering.email")} <a href={`mailto:${encodeURIComponent(view.email)}`}>{view.email}</a>
        </p>
      )}
      {view.isOpen ? (
        <Section title={t("answering.title")}>
          <ClientMessages namespaces={["case", "forms", "vocabulary", "time"]}>
            <AnswerCaseForm number={view.number} />
          </ClientMessages>
        </Section>
      ) : (
        <CaseAnswer answer={view.answer} />
      )}
    </>
  );
}
