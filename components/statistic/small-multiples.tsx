import { useLocale, useTranslations } from "next-intl";
import { SeriesSwatch, YearChart, type YearSeries } from "@/components/charts/year-chart";
import { PlainText } from "@/components/layout/plain-text";
import { pickText } from "@/domain/localised";
import { runsOf, seriesOf } from "@/domain/statistics";
import type { ObservationView } from "@/domain/view/statistic";
import { formatDecimal } from "@/lib/format/number";

interface Props {
  observations: readonly ObservationView[];
  /** `own`: the height of each chart is its State's highest value, so that small ones can be read beside large ones. */
  scale: "shared" | "own";
}

/** One small chart for each State. */
export function SmallMultiples({ observations, scale }: Props) {
  const t = useTranslations("indicator");
  const locale = useLocale();
  const years = observations.map(({ year }) => year);
  const states = [...new Map(observations.map(({ country }) => [country.code, country])).values()];
  const format = (value: number) => formatDecimal(value, locale);
  return (
    <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      {states.map(({ code, name, nativeLanguage }) => {
        const own = observations.filter(({ country }) => country.code === code);
        const series = yearSeries(own);
        const words = pickText(name, locale, nativeLanguage).text;
        return (
          <li key={code}>
            <h3>{words}</h3>
            <YearChart
              series={series}
              firstYear={Math.min(...years)}
              lastYear={Math.max(...years)}
              highest={Math.max(...(scale === "own" ? own : observations).map(({ value }) => value ?? 0))}
              sentence={sentenceOf(words, own)}
              formatValue={format}
              hiddenLabel={t("fewerThanFive")}
            />
            <p className="text-sm">{sentenceOf(words, own)}</p>
            <ul className="mt-1 text-xs text-ink-soft">
              {series.map(({ key, label }, index) => (
                <li key={key} className="flex items-center gap-1.5">
                  <SeriesSwatch index={index} /> <PlainText>{label}</PlainText>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );

  function yearSeries(rows: readonly ObservationView[]): YearSeries[] {
    return seriesOf(rows).map(({ basis, rows: own }) => ({
      key: own[0]?.id ?? "",
      label: [basis ?? t("basisNotSaid"), own[0]?.period].filter(Boolean).join(", "),
      runs: runsOf(own).map((run) => run.map(({ year, value }) => ({ year, value: value ?? 0 }))),
      hiddenYears: own.filter(({ isFewerThanFive }) => isFewerThanFive).map(({ year }) => year),
    }));
  }

  function sentenceOf(state: string, rows: readonly ObservationView[]) {
    const last = rows.at(-1);
    const value = last?.value == null ? t("fewerThanFive") : format(last.value);
    return t("sentence", {
      state,
      count: rows.length,
      series: seriesOf(rows).length,
      year: String(last?.year ?? ""),
      value,
    });
  }
}
