import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { OpenCaseForm } from "@/components/case/open-case-form";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import type { Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { getCaseFact } from "@/db/queries/cases";
import { daysToAnswer } from "@/domain/input/case";
import { caseSubjects, type Language } from "@/domain/vocabulary";
import { localePath } from "@/lib/i18n/routing";
import { mailHost } from "@/lib/mail/mail-settings";
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
      <OpenCaseForm
        kind={kind}
        id={fact.id}
        words={await formWords()}
        posting={{ action: openByForm, of: "", address }}
      />
    </>
  );
}

/** The words of the form, so that its script needs none of the messages. */
async function formWords() {
  const [t, forms, locale] = [
    await getTranslations("case.form"),
    await getTranslations("forms"),
    (await getLocale()) as Language,
  ];
  const sendsMail = mailHost() !== null;
  return {
    errorsTitle: forms("errorsTitle"),
    unexpected: forms("unexpected"),
    text: t("text"),
    textHint: t("textHint"),
    evidence: t("evidence"),
    evidenceHint: t("evidenceHint"),
    links: [1, 2].map((number) => t("link", { number })),
    email: t("email"),
    emailHint: t(sendsMail ? "emailHint" : "emailHintNoMail"),
    submit: t("submit"),
    sending: forms("sending"),
    sent: t.raw("sent") as string,
    sentExplain: t("sentExplain", { days: daysToAnswer }),
    sentMail: sendsMail ? t("sentMail") : null,
    toCase: t.raw("toCase") as string,
    casePath: localePath("/cases/{number}", locale),
  };
}
