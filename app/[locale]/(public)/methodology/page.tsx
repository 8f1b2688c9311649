import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { PageHeader } from "@/components/layout/page-header";
import type { Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { methodEdition } from "@/domain/figures/edition";
import { dashboardWords } from "@/lib/api/dashboard/words";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { AsOfRule } from "./_components/as-of-rule";
import { ComparisonRule } from "./_components/comparison-rule";
import { ConfidenceRule } from "./_components/confidence-rule";
import { DeadlineRule } from "./_components/deadline-rule";
import { FiguresRule } from "./_components/figures-rule";
import { OverdueRule } from "./_components/overdue-rule";
import { ProgressRule } from "./_components/progress-rule";
import { StageRule } from "./_components/stage-rule";
import { WordsRule } from "./_components/words-rule";

const path = "/methodology";
const parts = [
  "words",
  "progress",
  "overdue",
  "deadlines",
  "as-of",
  "stages",
  "comparison",
  "confidence",
] as const;

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("methodology")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function MethodologyPage({ searchParams }: Props) {
  const [reading, t] = await Promise.all([readAddress(searchParams), getTranslations("methodology")]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { scope, query } = reading;
  const words = await dashboardWords(await getLocale());
  return (
    <>
      <PageHeader kicker={t("edition", { edition: methodEdition })} title={t("title")} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <p className="mt-3 max-w-prose text-sm text-ink-soft">{t("asOfNote")}</p>
      <nav aria-label={t("contents")} className="mt-8">
        <ol className="list-inside list-decimal space-y-1">
          {parts.map((part) => (
            <li key={part}>
              <Link href={`#${part}`}>{t(`parts.${part}`)}</Link>
            </li>
          ))}
          <li>
            <Link href="#figures">{words.say("method.title")}</Link>
          </li>
        </ol>
      </nav>
      <WordsRule />
      <ProgressRule />
      <OverdueRule />
      <DeadlineRule />
      <AsOfRule />
      <StageRule />
      <ComparisonRule />
      <ConfidenceRule />
      <FiguresRule words={words} />
    </>
  );
}
