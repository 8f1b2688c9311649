import { clientOf } from "./client";
import type { Context } from "./context";
import { interleave, median, type Part, type Row } from "./figures";
import { type Started, startBare, startOurs } from "./processes";
import { someMeasureIds } from "./world-size";

/** How long a start takes until it answers, and how much memory it holds then and after many requests. */
export async function measureStarts(context: Context): Promise<Part> {
  const file = await context.copyOfS();
  const timed = (start: (file: string) => Promise<Started>) => async () => {
    const started = await start(file);
    await started.kill();
    return started.readyMs / 1000;
  };
  const times = await interleave(
    { ours: timed(startOurs), bare: timed(startBare) },
    { rounds: context.isQuick ? 3 : 7, budgetMs: 40_000 },
  );
  const rows: Row[] = [
    {
      what: "start until /api/health answers",
      unit: "s",
      values: { ours: median(times.ours), bare: median(times.bare) },
      ratio: median(times.ours) / median(times.bare),
    },
  ];
  const [ours, bare] = await Promise.all([startOurs(file), startBare(file)]);
  rows.push(await memoryRow("resident memory after the start", { ours, bare }));
  const count = context.isQuick ? 400 : 2_000;
  for (const { base } of [ours, bare]) await askMany(base, count);
  rows.push(await memoryRow(`resident memory after ${count} requests`, { ours, bare }));
  await Promise.all([ours.kill(), bare.kill()]);
  return { title: "Start and memory: ours over bare, world S", rows };
}

async function memoryRow(what: string, { ours, bare }: { ours: Started; bare: Started }): Promise<Row> {
  const values = { ours: await ours.memory(), bare: await bare.memory() };
  return { what, unit: "MB", values, ratio: values.ours / values.bare };
}

/** JSON and pages in turn, four at once; the bare server has no pages here and says so. */
async function askMany(base: string, count: number) {
  const client = clientOf(base, 4);
  const paths = someMeasureIds("S", count / 4).flatMap((id) => [
    "/api/v1/countries",
    `/api/v1/measures/${id}`,
    "/countries",
    `/measures/${id}`,
  ]);
  const ask = async () => {
    for (let path = paths.pop(); path; path = paths.pop()) await client.ask(path);
  };
  await Promise.all([ask(), ask(), ask(), ask()]);
  client.close();
}
