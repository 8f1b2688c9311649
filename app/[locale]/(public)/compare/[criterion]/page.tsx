import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CellText } from "@/components/comparison/cell-text";
import { CriterionRubric } from "@/components/comparison/criterion-rubric";
import { PeerLine } from "@/components/comparison/peer-line";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import type { Query } from "@/components/ui/address";
import { DataTable } from "@/components/ui/data-table";
import { compare } from "@/db/queries/compare";
import { listCountryNames } from "@/db/queries/countries";
import { pickText } from "@/domain/localised";
import type { ComparedCriterion } from "@/domain/view/comparison";
import type { CountryRef } from "@/domain/view/shared";
import { sortByName } from "@/lib/format/sort-by-name";
import { pageMetadata } from "../../_metadata";
import { readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";
import { cellAddress } from "../_address";
import { orRefused } from "../_asked";
import { refusedDay } from "../_errors";
import { NeighbourLinks } from "./_components/neighbour-links";
import { findQuestion, inSmallLetters, knownAtOf } from "./_one";

interface Props {
  params: Promise<{ criterion: string }>;
  searchParams: Promise<Query>;
}

async function read({ params, searchParams }: Props) {
  const [{ criterion: code }, reading] = await Promise.all([params, readAddress(searchParams)]);
  const found = await findQuestion(reading.scope, code);
  return { reading, code, ...found, path: `/compare/${found.criterion.code.toLowerCase()}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, { criterion, path }] = await Promise.all([getLocale(), read(props)]);
  const question = pickText(criterion.question, locale).text;
  return pageMetadata({ locale, path, title: `${criterion.code}: ${question}` });
}

/** One question across all States. */
export default async function CriterionPage(props: Props) {
  const { reading, code, criterion, previous, next, path } = await read(props);
  const [locale, t, words] = await Promise.all([
    getLocale(),
    getTranslations("comparison"),
    getTranslations("vocabulary.pillars"),
  ]);
  const { scope, query } = reading;
  await inSmallLetters(path, [code], query);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={criterion.code} />;
  const states = await listCountryNames(scope);
  const { answer, failures } = await orRefused(
    compare(scope, {
      countries: states.map((each) => each.code),
      criteria: [criterion.code],
      knownAt: knownAtOf(query),
    }),
  );
  const compared = answer?.criteria[0];
  const named = sortByName(
    answer?.countries ?? [],
    ({ name, nativeLanguage }) => pickText(name, locale, nativeLanguage).text,
    locale,
  );
  const isAnswered = ({ code }: CountryRef) => compared?.cells[code]?.assessmentId != null;
  return (
    <>
      <Breadcrumbs items={[{ label: t("title"), href: "/compare" }, { label: criterion.code }]} />
      <PageHeader
        kicker={`${criterion.code} · ${words(criterion.pillar)}`}
        title={<LocalisedText text={criterion.question} />}
        lead={compared && <PeerLine peers={compared.peers} />}
      />
      <AsOfBar
        on={scope.on}
        today={scope.today}
        path={path}
        query={query}
        error={await refusedDay(failures, states)}
      />
      <NeighbourLinks previous={previous} next={next} hrefOf={cellAddress(query)} />
      <Section title={t("one.rubric")}>
        <div className="max-w-prose">
          <CriterionRubric criterion={criterion} />
        </div>
      </Section>
      {compared && (
        <Answers
          compared={compared}
          answered={named.filter(isAnswered)}
          others={named.filter((each) => !isAnswered(each))}
          hrefOf={cellAddress(query)}
        />
      )}
    </>
  );
}

interface AnswersProps {
  compared: ComparedCriterion;
  answered: readonly CountryRef[];
  others: readonly CountryRef[];
  hrefOf: ReturnType<typeof cellAddress>;
}

async function Answers({ compared, answered, others, hrefOf }: AnswersProps) {
  const [t, locale] = await Promise.all([getTranslations("comparison"), getLocale()]);
  const computed = others.filter(({ code }) => compared.cells[code]?.computed?.value != null);
  const rows = [...answered, ...computed];
  const blank = others.filter((each) => !computed.includes(each));
  return (
    <>
      <Section title={t("one.answers")} aside={t("one.answered", { count: answered.length })}>
        {rows.length > 0 && (
          <DataTable
            caption={t("one.answers")}
            isCaptionHidden
            columns={[
              {
                key: "state",
                header: t("one.state"),
                cell: ({ code, name, nativeLanguage }) => (
                  <DatedLink href={`/countries/${code.toLowerCase()}`}>
                    {pickText(name, locale, nativeLanguage).text}
                  </DatedLink>
                ),
              },
              {
                key: "answer",
                header: t("one.answer"),
                cell: ({ code }) => {
                  const cell = compared.cells[code];
                  return (
                    cell && <CellText criterion={compared} cell={cell} href={hrefOf(compared.code, code)} />
                  );
                },
              },
            ]}
            rows={rows}
            rowKey={({ code }) => code}
          />
        )}
      </Section>
      {blank.length > 0 && (
        <Section title={t("one.others")}>
          <p className="mb-3 max-w-prose text-ink-soft">{t("one.othersText", { count: blank.length })}</p>
          <p className="max-w-[56rem] text-sm">
            {blank.map(({ name, nativeLanguage }) => pickText(name, locale, nativeLanguage).text).join(", ")}
          </p>
        </Section>
      )}
    </>
  );
}
