import { type FigureName, figureSeries, type ProcessFigures } from "./process-figures";

const names = Object.keys(figureSeries) as FigureName[];
const seriesName = (name: FigureName) => figureSeries[name].series.split("{")[0] as string;

/** The figures as Prometheus reads them (text format 0.0.4), each line with the process it is of. */
export function prometheusText(processes: readonly ProcessFigures[]): string {
  return names
    .flatMap((name, at) => [
      ...(at > 0 && seriesName(names[at - 1] as FigureName) === seriesName(name) ? [] : head(name)),
      ...processes.map(({ process, values }) => `${labelled(name, process)} ${values[name]}`),
    ])
    .map((line) => `${line}\n`)
    .join("");
}

const head = (name: FigureName) => [
  `# HELP ${seriesName(name)} ${figureSeries[name].help}`,
  `# TYPE ${seriesName(name)} ${figureSeries[name].kind}`,
];

function labelled(name: FigureName, process: number): string {
  const own = figureSeries[name].series.slice(seriesName(name).length + 1, -1);
  return `${seriesName(name)}{${[own, `process="${process}"`].filter(Boolean).join(",")}}`;
}
