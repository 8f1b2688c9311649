import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { WrongLink } from "@/components/case/wrong-link";
import { AnswerHistory } from "@/components/comparison/answer-history";
import { CellText } from "@/components/comparison/cell-text";
import { CriterionRubric } from "@/components/comparison/criterion-rubric";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { Moment } from "@/components/layout/moment";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { addressWith, type Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { listAssessments } from "@/db/queries/assessments";
import { compare } from "@/db/queries/compare";
import { findCountryName } from "@/db/queries/countries";
import { pickText } from "@/domain/localised";
import { can } from "@/domain/permissions";
import { pageMetadata } from "../../../_metadata";
import { readAddress } from "../../../_reading";
import { WrongDay } from "../../../_wrong-day";
import { cellAddress } from "../../_address";
import { orRefused } from "../../_asked";
import { refusedDay } from "../../_errors";
import { NeighbourLinks } from "../_components/neighbour-links";
import { findQuestion, inSmallLetters, knownAtOf } from "../_one";

interface Props {
  params: Promise<{ criterion: string; country: string }>;
  searchParams: Promise<Query>;
}

const answersShown = 50;

async function read({ params, searchParams }: Props) {
  const [given, reading] = await Promise.all([params, readAddress(searchParams)]);
  const found = await findQuestion(reading.scope, given.criterion);
  const country = await findCountryName(reading.scope, given.country.toUpperCase());
  if (!country) notFound();
  const path = `/compare/${found.criterion.code}/${country.code}`.toLowerCase();
  return { reading, given, ...found, country, path };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, { criterion, country, path }] = await Promise.all([getLocale(), read(props)]);
  const name = pickText(country.name, locale, country.nativeLanguage).text;
  return pageMetadata({ locale, path, title: `${criterion.code}, ${name}` });
}

/** One State on one question: what stands, and every answer that was ever given. */
export default async function CellPage(props: Props) {
  const { reading, given, criterion, previous, next, country, path } = await read(props);
  const [locale, t, notes, pillars] = await Promise.all([
    getLocale(),
    getTranslations("comparison"),
    getTranslations("note"),
    getTranslations("vocabulary.pillars"),
  ]);
  const { scope, query } = reading;
  await inSmallLetters(path, [given.criterion, given.country], query);
  const name = pickText(country.name, locale, country.nativeLanguage).text;
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={name} />;
  const knownAt = knownAtOf(query);
  const { answer, failures } = await orRefused(
    compare(scope, { countries: [country.code], criteria: [criterion.code], knownAt }),
  );
  const cell = answer?.criteria[0]?.cells[country.code];
  const history =
    cell &&
    (await listAssessments(
      { ...scope, on: null },
      { country: country.code, criterion: criterion.code, limit: answersShown },
    ));
  const hrefOf = cellAddress(query);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t("title"), href: "/compare" },
          { label: criterion.code, href: hrefOf(criterion.code) },
          { label: name },
        ]}
      />
      <PageHeader
        kicker={
          <>
            <Link href={hrefOf(criterion.code)}>{criterion.code}</Link>
            {" · "}
            {pillars(criterion.pillar)}
          </>
        }
        title={name}
        lead={<LocalisedText text={criterion.question} />}
      />
      <AsOfBar
        on={scope.on}
        today={scope.today}
        path={path}
        query={query}
        error={await refusedDay(failures, [country])}
      />
      {knownAt && (
        <p className="mt-3 text-sm">
          <strong>{t("clocks.pinned")}</strong> {t("clocks.pinnedExplain")} <Moment value={knownAt} />.{" "}
          <Link href={addressWith(path, query, { knownAt: null, on: null })}>{t("clocks.todays")}</Link>
        </p>
      )}
      <NeighbourLinks previous={previous} next={next} countryCode={country.code} hrefOf={hrefOf} />
      {cell && (
        <Section
          title={t("one.cell")}
          aside={
            <DatedLink href={`/countries/${country.code.toLowerCase()}/profile`}>
              {t("profile.title")}
            </DatedLink>
          }
        >
          <div className="max-w-prose">
            <CellText criterion={criterion} cell={cell} />
          </div>
          {cell.assessmentId && can(scope.actor, "note.write", { countryCode: country.code }) && (
            <p className="no-print mt-4">
              <Link href={`/work/notes/assessment/${encodeURIComponent(cell.assessmentId)}`}>
                {notes("title")}
              </Link>
            </p>
          )}
          {can(scope.actor, "assessment.submit", { countryCode: country.code }) && (
            <p className="no-print mt-4">
              <Link href={`/compare/workbench?criterion=${criterion.code}`}>{t("one.answerIt")}</Link>
            </p>
          )}
        </Section>
      )}
      {history && (
        <Section title={t("one.history")}>
          <AnswerHistory
            answers={history.data}
            totalCount={history.page.totalCount}
            standsId={cell.assessmentId}
            criterion={criterion}
          />
        </Section>
      )}
      <Section title={t("one.rubric")}>
        <div className="max-w-prose">
          <CriterionRubric criterion={criterion} />
        </div>
      </Section>
      {cell?.assessmentId && <WrongLink kind="assessment" id={cell.assessmentId} />}
    </>
  );
}
