import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { WrongLink } from "@/components/case/wrong-link";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { ClaimHistory } from "@/components/measure/claim-history";
import { DeadlineLedger } from "@/components/measure/deadline-ledger";
import { FindingHistory } from "@/components/measure/finding-history";
import { MeasureActions } from "@/components/measure/measure-actions";
import { MeasureFacts } from "@/components/measure/measure-facts";
import { MeasureThread } from "@/components/measure/measure-thread";
import { FollowLink } from "@/components/reminder/follow-link";
import { Cited } from "@/components/source/cited";
import type { Query } from "@/components/ui/address";
import { listRelations } from "@/db/queries/instrument";
import { listAnsweredBy } from "@/db/queries/links";
import { getMeasure } from "@/db/queries/measures";
import { listRecommendationsOf } from "@/db/queries/recommendations";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import type { MeasureView } from "@/domain/view/measure";
import type { Language } from "@/domain/vocabulary";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string) => orNotFound(getMeasure(scope, id)));

async function read({ params, searchParams }: Props) {
  const [{ id }, reading] = await Promise.all([params, readAddress(searchParams)]);
  const measure = await load(reading.scope, decodeURIComponent(id));
  return { reading, measure, path: `/measures/${encodeURIComponent(measure.id)}` };
}

/** "Measure R3 of UP-5775", or the beginning of its wording where it has no number. */
async function headingOf({ number, instrument, text, country }: MeasureView, locale: Language) {
  const t = await getTranslations("measure.page");
  const wording = pickText(text, locale, country.nativeLanguage).text;
  if (!number) return wording.length > 90 ? `${wording.slice(0, 88).trimEnd()}…` : wording;
  return instrument.number ? t("titleOf", { number, instrument: instrument.number }) : t("title", { number });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, { measure, path }] = await Promise.all([getLocale(), read(props)]);
  return pageMetadata({
    locale,
    path,
    title: await headingOf(measure, locale),
    description: pickText(measure.text, locale, measure.country.nativeLanguage).text,
  });
}

export default async function MeasurePage(props: Props) {
  const [locale, { reading, measure, path }] = await Promise.all([getLocale(), read(props)]);
  const title = await headingOf(measure, locale);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  const { scope, query } = reading;
  const [t, kinds] = await Promise.all([
    getTranslations("measure.page"),
    getTranslations("vocabulary.instrumentKinds"),
  ]);
  const { country, instrument } = measure;
  const relations = await listRelations(scope, measure.instrumentId);
  const answered = await listAnsweredBy(scope, { measureId: measure.id });
  const recommendations = await listRecommendationsOf(scope, { ids: answered });
  return (
    <>
      <Breadcrumbs
        items={[
          {
            label: <LocalisedText text={country.name} isUnmarked />,
            href: `/countries/${country.code.toLowerCase()}`,
          },
          {
            label: instrument.number ?? kinds(instrument.kind),
            href: `/instruments/${encodeURIComponent(instrument.id)}`,
          },
          { label: measure.number ?? t("thisMeasure") },
        ]}
      />
      <PageHeader
        kicker={kinds(instrument.kind)}
        title={title}
        actions={
          scope.actor && (
            <>
              <MeasureActions actor={scope.actor} measure={measure} />
              <FollowLink actor={scope.actor} kind="measure" subjectId={measure.id} />
            </>
          )
        }
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="grid gap-x-14 lg:grid-cols-[1fr_17rem]">
        <div className="min-w-0">
          <Section title={t("ordered")}>
            <blockquote className="max-w-prose text-xl leading-9">
              <LocalisedText text={measure.text} nativeLanguage={country.nativeLanguage} />
            </blockquote>
            <div className="mt-2">
              <Cited citations={measure.citations} confidence={measure.confidence} />
            </div>
            <div className="mt-6">
              <MeasureFacts measure={measure} />
            </div>
          </Section>
          <Section id="claimed" title={t("claimed")} aside={t("claimedAside")}>
            <ClaimHistory entries={measure.progress} />
          </Section>
          <Section id="verified" title={t("verified")} aside={t("verifiedAside")}>
            <FindingHistory findings={measure.findings} />
          </Section>
          <Section id="deadlines" title={t("deadlines")}>
            <DeadlineLedger measure={measure} />
          </Section>
        </div>
        <Aside title={t("thread")}>
          <MeasureThread measure={measure} relations={relations} recommendations={recommendations} />
          <p className="mt-8 border-t border-rule pt-3 text-sm">
            <InstrumentName instrument={instrument} nativeLanguage={country.nativeLanguage} />
          </p>
          <Neighbours measure={measure} />
        </Aside>
      </div>
      <WrongLink kind="measure" id={measure.id} />
    </>
  );
}

function Aside({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside aria-label={title} className="mt-12 border-t border-ink pt-3">
      <h2 className="mb-5 text-lg">{title}</h2>
      {children}
    </aside>
  );
}

async function Neighbours({ measure: { previousId, nextId } }: { measure: MeasureView }) {
  const t = await getTranslations("measure.page");
  if (!previousId && !nextId) return null;
  return (
    <nav aria-label={t("neighbours")} className="no-print mt-4 flex flex-wrap justify-between gap-4 text-sm">
      {previousId && (
        <DatedLink href={`/measures/${encodeURIComponent(previousId)}`} rel="prev" className="py-1">
          <span aria-hidden="true">← </span>
          {t("previous")}
        </DatedLink>
      )}
      {nextId && (
        <DatedLink href={`/measures/${encodeURIComponent(nextId)}`} rel="next" className="ml-auto py-1">
          {t("next")}
          <span aria-hidden="true"> →</span>
        </DatedLink>
      )}
    </nav>
  );
}
