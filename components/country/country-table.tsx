import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClaimBar } from "@/components/charts/claim-bar";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { CountryItem } from "@/domain/view/country";
import { formatCount, formatPercent } from "@/lib/format/number";

interface Props {
  countries: readonly CountryItem[];
  caption: ReactNode;
  isCaptionHidden?: boolean;
  /** Heads that sort: where a click leads, and what is in force. */
  sort?: Partial<Record<string, { href: string; sorted?: "ascending" | "descending" }>>;
}

/** States with what is claimed beside what is verified. A framework that is not held yet is said to be, never left blank. */
export function CountryTable({ countries, caption, isCaptionHidden, sort = {} }: Props) {
  const t = useTranslations("country");
  const regions = useTranslations("vocabulary.regions");
  const locale = useLocale();
  const held =
    (cell: (country: CountryItem) => ReactNode, isSaid = false) =>
    (country: CountryItem) =>
      country.isTracked ? cell(country) : <TypedAbsence absence="not_researched" isMarkOnly={!isSaid} />;
  const sorting = (key: string) => ({ sortHref: sort[key]?.href, sorted: sort[key]?.sorted });
  const columns: Column<CountryItem>[] = [
    {
      key: "name",
      header: t("columns.name"),
      ...sorting("name"),
      cell: ({ code, name }) => (
        <>
          <DatedLink href={`/countries/${code.toLowerCase()}`}>
            <LocalisedText text={name} isUnmarked />
          </DatedLink>{" "}
          <span className="tabular text-xs font-normal text-ink-soft">{code}</span>
        </>
      ),
    },
    { key: "region", header: t("columns.region"), cell: ({ region }) => regions(region) },
    {
      key: "instruments",
      header: t("columns.instruments"),
      isNumeric: true,
      cell: held(({ instrumentCount }) => formatCount(instrumentCount, locale)),
    },
    {
      key: "measures",
      header: t("columns.progress"),
      ...sorting("claimed"),
      cell: held(
        ({ tally }) => (
          <div className="min-w-44">
            <ClaimBar
              claimedCompleted={tally.claims.completed}
              inProgress={tally.claims.in_progress}
              blocked={tally.claims.blocked}
              verifiedComplete={tally.findings.complete}
              total={tally.measureCount}
              isCompact
            />
          </div>
        ),
        true,
      ),
    },
    {
      key: "verified",
      header: t("columns.verified"),
      isNumeric: true,
      ...sorting("verified"),
      cell: held(({ verifiedPercent }) =>
        verifiedPercent === null ? t("nothingToCount") : formatPercent(verifiedPercent, locale),
      ),
    },
    {
      key: "overdue",
      header: t("columns.overdue"),
      isNumeric: true,
      ...sorting("overdue"),
      cell: held(({ overdueCount }) => (
        <span className={overdueCount > 0 ? "font-semibold text-alert" : undefined}>
          {formatCount(overdueCount, locale)}
        </span>
      )),
    },
    {
      key: "changed",
      header: t("columns.changed"),
      ...sorting("changed"),
      cell: held(({ lastChangeAt }) =>
        lastChangeAt ? <PartialDay value={lastChangeAt.slice(0, 10)} /> : t("changeUnknown"),
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      isCaptionHidden={isCaptionHidden}
      columns={columns}
      rows={countries}
      rowKey={({ code }) => code}
    />
  );
}
