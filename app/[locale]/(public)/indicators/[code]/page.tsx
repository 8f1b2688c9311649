import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { Cited } from "@/components/source/cited";
import { ObservationTable } from "@/components/statistic/observation-table";
import { SmallMultiples } from "@/components/statistic/small-multiples";
import { addressWith, type Query } from "@/components/ui/address";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { getIndicator } from "@/db/queries/indicators";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import type { IndicatorView } from "@/domain/view/statistic";
import { ExportLink } from "../../_export-link";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

const scales = ["shared", "own"] as const;

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, code: string) => orNotFound(getIndicator(scope, code)));

async function read({ params, searchParams }: Props) {
  const [{ code }, reading] = await Promise.all([params, readAddress(searchParams)]);
  const indicator = await load(reading.scope, decodeURIComponent(code));
  return { reading, indicator, path: `/indicators/${encodeURIComponent(indicator.code)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, { indicator, path }] = await Promise.all([getLocale(), read(props)]);
  return pageMetadata({ locale, path, title: pickText(indicator.name, locale).text });
}

export default async function IndicatorPage(props: Props) {
  const [locale, { reading, indicator, path }, t] = await Promise.all([
    getLocale(),
    read(props),
    getTranslations("indicator"),
  ]);
  const title = pickText(indicator.name, locale).text;
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  const { scope, query } = reading;
  const { observations } = indicator;
  const scale = query.scale === "own" ? "own" : "shared";
  return (
    <>
      <Breadcrumbs items={[{ label: t("title"), href: "/indicators" }, { label: indicator.code }]} />
      <PageHeader kicker={t("kicker")} title={title} lead={<LocalisedText text={indicator.definition} />} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      {indicator.caution && (
        <p className="mt-6 max-w-prose border-l-4 border-rule-strong pl-4">
          <b>{t("caution")}</b> <PlainText>{indicator.caution}</PlainText>
        </p>
      )}
      <Section
        title={t("charts")}
        aside={<ExportLink list="observations" query={{ indicator: indicator.code, on: query.on }} />}
      >
        {observations.length > 0 ? (
          <>
            <p className="mb-6 max-w-prose text-sm text-ink-soft">
              {t("chartRule")} {indicator.countsPeople && t("smallRule")}
            </p>
            <ul className="no-print mb-6 flex flex-wrap gap-x-6 text-sm">
              {scales.map((each) => (
                <li key={each}>
                  {each === scale ? (
                    <span aria-current="true" className="font-semibold">
                      {t(`scales.${each}`)}
                    </span>
                  ) : (
                    <Link href={addressWith(path, query, { scale: each })}>{t(`scales.${each}`)}</Link>
                  )}
                </li>
              ))}
            </ul>
            <SmallMultiples observations={observations} scale={scale} />
            <div className="mt-10">
              <ObservationTable observations={observations} />
            </div>
          </>
        ) : (
          <TypedAbsence absence="not_researched" />
        )}
      </Section>
      <Section title={t("about")}>
        <About indicator={indicator} />
      </Section>
    </>
  );
}

async function About({ indicator }: { indicator: IndicatorView }) {
  const [t, pillars] = await Promise.all([
    getTranslations("indicator"),
    getTranslations("vocabulary.pillars"),
  ]);
  return (
    <DefinitionList
      items={[
        { label: t("unit"), value: <PlainText>{indicator.unit}</PlainText> },
        { label: t("pillar"), value: indicator.pillar ? pillars(indicator.pillar) : t("noPillar") },
        {
          label: t("disaggregation"),
          value:
            indicator.disaggregation.length > 0 ? (
              <PlainText>{indicator.disaggregation.join("; ")}</PlainText>
            ) : null,
        },
        { label: t("origin"), value: indicator.isEditorial ? t("editorial") : t("outside") },
        {
          label: t("checked"),
          value: indicator.verifiedNote ? <PlainText>{indicator.verifiedNote}</PlainText> : null,
        },
        {
          label: t("sources"),
          value: (
            <Cited citations={indicator.citations} confidence={indicator.isVerified ? "text" : "reported"} />
          ),
        },
      ]}
    />
  );
}
