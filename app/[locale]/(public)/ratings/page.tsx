import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RatingGlyph, RatingStrip } from "@/components/charts/rating-strip";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { LocalisedText } from "@/components/layout/localised-text";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import { Cited } from "@/components/source/cited";
import { addressWith, type Query } from "@/components/ui/address";
import { type Column, DataTable } from "@/components/ui/data-table";
import { FilterForm } from "@/components/ui/filter-form";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { listRatings } from "@/db/queries/ratings";
import type { RatingView } from "@/domain/view/statistic";
import { ratingValues } from "@/domain/vocabulary";
import { countriesInOrder } from "../_country-choices";
import { ExportLink } from "../_export-link";
import { readFilters } from "../_filters";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { WrongPlace } from "../_wrong-place";

const path = "/ratings";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("rating")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function RatingsPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [t, words, table, problems] = await Promise.all([
    getTranslations("rating"),
    getTranslations("vocabulary.ratingValues"),
    getTranslations("table"),
    getTranslations("problem.fields"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countriesInOrder(scope);
  const { values, wrong, isWrong } = readFilters(query, { country: countries.map(({ code }) => code) });
  const ratings = isWrong ? [] : await listRatings(scope, values);
  const rated = countries.filter(({ code }) => ratings.some(({ country }) => country.code === code));
  const years = ratings.map(({ year }) => year);
  const first = Math.min(...years);
  const shownYears =
    years.length > 0 ? Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at) : [];
  const hrefOf = (to: string) => addressWith(to, {}, { on: scope.on });
  const name = countries.find(({ code }) => code === values.country)?.label;
  const active: Record<string, string> = name ? { country: t("filterState", { value: name }) } : {};
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8 space-y-6">
        <FilterForm path={path} query={query} names={["country"]} active={active}>
          <Select
            name="country"
            label={t("state")}
            emptyLabel={table("any")}
            defaultValue={values.country}
            error={wrong.country && problems(wrong.country)}
            choices={countries.map(({ code, label }) => ({ value: code, label }))}
          />
        </FilterForm>
        {isWrong ? (
          <WrongPlace isFilterWrong path={path} query={query} />
        ) : ratings.length === 0 ? (
          <NoResults path={path} query={query} active={active} />
        ) : (
          <>
            <Section title={t("strips")} aside={<ExportLink list="ratings" query={query} />}>
              <p className="mb-4 max-w-prose text-sm text-ink-soft">{t("caution")}</p>
              <ul className="mb-6 flex flex-wrap gap-x-6 gap-y-2 text-sm" aria-label={t("legend")}>
                {ratingValues.map((value) => (
                  <li key={value} className="flex items-center gap-2">
                    <RatingGlyph value={value} />
                    {words(value)}
                  </li>
                ))}
              </ul>
              <ul className="space-y-6">
                {rated.map(({ code, label }) => (
                  <li key={code}>
                    <h3 className="mb-1">
                      <Link href={hrefOf(`/countries/${code.toLowerCase()}`)}>{label}</Link>
                    </h3>
                    <RatingStrip
                      years={shownYears.map((year) => ({
                        year,
                        value:
                          ratings.find((each) => each.country.code === code && each.year === year)?.value ??
                          null,
                      }))}
                    />
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={t("table")}>
              <RatingTable ratings={ratings} />
            </Section>
          </>
        )}
      </div>
    </>
  );
}

async function RatingTable({ ratings }: { ratings: readonly RatingView[] }) {
  const [t, words] = await Promise.all([
    getTranslations("rating"),
    getTranslations("vocabulary.ratingValues"),
  ]);
  const columns: Column<RatingView>[] = [
    {
      key: "state",
      header: t("state"),
      cell: ({ country }) => <LocalisedText text={country.name} isUnmarked />,
    },
    { key: "year", header: t("year"), cell: ({ year }) => String(year) },
    { key: "value", header: t("value"), cell: ({ value }) => words(value) },
    {
      key: "note",
      header: t("note"),
      cell: ({ note }) => (note ? <PlainText>{note}</PlainText> : t("noNote")),
    },
    {
      key: "sources",
      header: t("sources"),
      cell: ({ citations, confidence }) => <Cited citations={citations} confidence={confidence} />,
    },
  ];
  return <DataTable caption={t("tableCaption")} columns={columns} rows={ratings} rowKey={({ id }) => id} />;
}
