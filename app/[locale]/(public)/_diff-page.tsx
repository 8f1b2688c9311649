import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import type { Query } from "@/components/ui/address";
import { CompareChoice } from "@/components/version/compare-choice";
import { DifferenceContents } from "@/components/version/difference-contents";
import { DifferenceEntry } from "@/components/version/difference-entry";
import { numberedDifferences } from "@/components/version/numbered-differences";
import { getDiff } from "@/db/queries/diff";
import { getInstrumentRef } from "@/db/queries/instrument";
import { topicsIn } from "@/db/queries/library";
import type { Scope } from "@/db/queries/scope";
import { listVersions } from "@/db/queries/versions";
import { can } from "@/domain/permissions";
import type { DiffView, ProvisionDifferenceView, VersionItem } from "@/domain/view/version";
import { pageMetadata } from "./_metadata";
import { orNotFound, readAddress } from "./_reading";
import { WrongDay } from "./_wrong-day";

export interface DiffProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const loadInstrument = cache((scope: Scope, id: string) => orNotFound(getInstrumentRef(scope, id)));

async function read({ params, searchParams }: DiffProps, base: "drafts" | "instruments") {
  const [locale, { id }, reading] = await Promise.all([getLocale(), params, readAddress(searchParams)]);
  const instrument = await loadInstrument(reading.scope, decodeURIComponent(id));
  const home = `/${base}/${encodeURIComponent(instrument.id)}`;
  return { locale, reading, instrument, home, path: `${home}/diff` };
}

export async function diffMetadata(props: DiffProps, base: "drafts" | "instruments"): Promise<Metadata> {
  const { locale, instrument, path } = await read(props, base);
  const t = await getTranslations("version");
  return pageMetadata({
    locale,
    path,
    title: [t("compareTitle"), instrument.number].filter(Boolean).join(" · "),
  });
}

/** The numbers in the address, where there are such versions; else the last one against the one before it. */
function chosen(query: Query, versions: readonly VersionItem[]) {
  const asked = (name: string) =>
    versions.find(({ number }) => String(number) === [query[name]].flat().at(-1))?.number;
  const [before, last] = [versions.at(-2)?.number ?? 0, versions.at(-1)?.number ?? 0];
  return { from: asked("from") ?? before, to: asked("to") ?? last };
}

/** Two versions of one thing, article by article. */
export async function DiffPage(props: DiffProps & { base: "drafts" | "instruments" }) {
  const { reading, instrument, home, path } = await read(props, props.base);
  const [t, kinds] = await Promise.all([
    getTranslations("version"),
    getTranslations("vocabulary.instrumentKinds"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("compareTitle")} />;
  const { scope, query } = reading;
  const versions = await listVersions(scope, instrument.id);
  const { from, to } = chosen(query, versions);
  const view = [query.view].flat().at(-1) === "side" ? "side" : "inline";
  const diff = versions.length > 1 ? await orNotFound(getDiff(scope, instrument.id, from, to)) : null;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: instrument.number ?? kinds(instrument.kind), href: home },
          { label: t("compareTitle") },
        ]}
      />
      <PageHeader
        kicker={<LocalisedText text={instrument.title} />}
        title={diff ? t("compared", { from: diff.from.number, to: diff.to.number }) : t("compareTitle")}
        lead={diff && t("comparedLabels", { from: diff.from.label, to: diff.to.label })}
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      {diff ? (
        <>
          <div className="no-print mt-6">
            <CompareChoice path={path} query={query} versions={versions} from={from} to={to} view={view} />
          </div>
          <Differences
            diff={diff}
            view={view}
            mayDecide={can(scope.actor, "alignment.decide", instrument)}
            topicsOf={await topicsIn(scope, instrument.id)}
          />
        </>
      ) : (
        <p className="mt-6 max-w-prose text-ink-soft">{versions.length === 0 ? t("none") : t("onlyOne")}</p>
      )}
    </>
  );
}

async function Differences({
  diff,
  view,
  mayDecide,
  topicsOf,
}: {
  diff: DiffView;
  view: "inline" | "side";
  mayDecide: boolean;
  topicsOf: Awaited<ReturnType<typeof topicsIn>>;
}) {
  const t = await getTranslations("version");
  const differences = numberedDifferences(diff.provisions);
  const areFrozen = diff.from.isFrozen && diff.to.isFrozen;
  const hrefOf = ({ from, to }: ProvisionDifferenceView) => {
    const named = {
      from: String(diff.from.number),
      to: String(diff.to.number),
      fromId: from?.id ?? "",
      toId: to?.id ?? "",
    };
    return `/work/instruments/${encodeURIComponent(diff.instrument.id)}/alignment?${new URLSearchParams(named)}`;
  };
  return (
    <>
      <Section title={t("contents")}>
        <DifferenceContents diff={diff} differences={differences} />
        {!diff.isComplete && <p className="mt-4 max-w-prose font-semibold">{t("notComplete")}</p>}
        {diff.from.language !== diff.to.language && <p className="mt-4 max-w-prose">{t("otherLanguage")}</p>}
        {mayDecide && !areFrozen && (
          <p className="no-print mt-4 max-w-prose text-sm text-ink-soft">{t("freezeFirst")}</p>
        )}
      </Section>
      <Section title={t("byArticle")}>
        <p className="mb-4 text-sm text-ink-soft">
          {t.rich("legend", { ins: (words) => <ins>{words}</ins>, del: (words) => <del>{words}</del> })}
        </p>
        {differences.map((difference) => (
          <DifferenceEntry
            key={difference.anchor}
            difference={difference}
            diff={diff}
            view={view}
            decideHref={mayDecide && areFrozen ? hrefOf(difference) : undefined}
            topics={difference.to?.kind === "article" ? topicsOf(difference.to) : []}
          />
        ))}
      </Section>
    </>
  );
}
