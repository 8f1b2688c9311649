import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OpenCaseForm } from "@/components/case/open-case-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import type { Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { getCaseFact } from "@/db/queries/cases";
import { daysToAnswer } from "@/domain/input/case";
import { caseSubjects } from "@/domain/vocabulary";
import { orNotFound, scopeOn } from "../../_reading";
import { openByForm } from "./_actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("case");
  return { title: t("form.title"), robots: { index: false } };
}

/** Anybody may say that a public fact is wrong. It speaks of today: a wrong fact is put right today. */
export default async function NewCasePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const one = (name: string) => [query[name]].flat().at(-1) ?? "";
  const kind = caseSubjects.find((each) => each === one("kind"));
  if (!kind) notFound();
  const fact = await orNotFound(getCaseFact(await scopeOn(null), kind, one("id")));
  const [t, kinds] = [await getTranslations("case"), await getTranslations("vocabulary.caseSubjects")];
  const address = `/cases/new?${new URLSearchParams({ kind, id: fact.id })}`;
  return (
    <>
      <PageHeader
        kicker={kinds(kind)}
        title={t("form.title")}
        lead={
          <span className="block space-y-2 text-base">
            <Link href={fact.path}>
              {fact.number && `${fact.number}. `}
              <LocalisedText text={fact.title} isUnmarked />
            </Link>
            <span className="block">{t("form.lead", { days: daysToAnswer })}</span>
          </span>
        }
      />
      <ClientMessages namespaces={["case", "forms"]}>
        <OpenCaseForm
          kind={kind}
          id={fact.id}
          days={daysToAnswer}
          posting={{ action: openByForm, of: "", address }}
        />
      </ClientMessages>
    </>
  );
}
