import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PackTable } from "@/components/dashboard/pack-table";
import { SourceNumbers } from "@/components/dashboard/source-numbers";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { addressWith, type Query } from "@/components/ui/address";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import type { Scope } from "@/db/queries/scope";
import { findFigure } from "@/domain/figures/catalogue";
import { readFigure } from "@/lib/api/dashboard/figure";
import { formatCount } from "@/lib/format/number";
import { orFaults, readAsked } from "./asked";
import { DashboardDays } from "./days";
import { WrongSelection } from "./wrong-selection";

interface Props {
  /** Of the dashboard, without language. */
  path: string;
  title: string;
  figure: string;
  sent: Query;
  scope: Scope;
  fixed?: Record<string, string>;
}

/** One figure: its sentence, out of what, what is left out, as of when, and the rows that add up to it. */
export async function FigurePage({ path, title, figure: key, sent, scope, fixed = {} }: Props) {
  if (!findFigure(key)) notFound();
  const [locale, t] = await Promise.all([getLocale(), getTranslations("dashboard")]);
  const { cursor, limit: _limit, ...selected } = sent;
  const { filter, faults, query } = readAsked(selected, fixed);
  const own = `${path}/${key}`;
  const place = [cursor].flat().at(-1);
  const found = filter
    ? await orFaults(readFigure(scope, filter, key, locale, { cursor: place }))
    : { read: null, faults };
  const crumbs = (name: string) => (
    <Breadcrumbs items={[{ label: title, href: addressWith(path, query) }, { label: name }]} />
  );
  if (!found.read)
    return (
      <>
        {crumbs(t("tooLarge"))}
        <PageHeader title={title} />
        <DashboardDays scope={scope} path={own} query={query} faults={found.faults} />
        <WrongSelection faults={found.faults ?? []} path={path} />
      </>
    );
  const { figure, view, filters, table, sources } = found.read;
  const { part, whole, unit } = view.figure;
  const count = part ?? 0;
  return (
    <>
      {crumbs(figure.name)}
      <PageHeader kicker={title} title={`${figure.name}: ${figure.shown}`} lead={figure.sentence} />
      <DashboardDays scope={scope} path={own} query={query} knownAt={view.knownAt} />
      <div className="mt-6 max-w-prose space-y-1">
        <p>{figure.outOf}</p>
        <p>{figure.excluded}</p>
      </div>
      <div className="mt-6 max-w-[52rem] text-sm">
        <DefinitionList
          items={[
            ...filters.map(({ name, value }) => ({ label: name, value: value })),
            {
              label: t("howMade"),
              value: <Link href="/methodology#figures">{t("edition", { edition: view.edition })}</Link>,
            },
          ]}
        />
      </div>
      <Section
        title={t("figurePage.rows")}
        aside={
          unit === "days"
            ? t("figurePage.rowsMedian", { count })
            : unit === "percent"
              ? t("figurePage.rowsShare", { count, whole: formatCount(whole ?? 0, locale) })
              : t("figurePage.rowsOf", { count })
        }
      >
        {table ? (
          <PackTable table={table} isCaptionHidden />
        ) : (
          <p className="text-ink-soft">{t("figurePage.none")}</p>
        )}
        <p className="mt-4 flex flex-wrap gap-x-6 text-sm">
          {view.page.next && (
            <Link
              href={addressWith(own, query, { cursor: view.page.next })}
              rel="next"
              className="py-1 font-semibold"
            >
              {t("figurePage.more")}
            </Link>
          )}
          <Link href={addressWith(path, query)} className="py-1">
            {t("figurePage.back")}
          </Link>
        </p>
      </Section>
      <SourceNumbers sources={sources} />
    </>
  );
}
