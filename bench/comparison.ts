import { type Client, clientOf } from "./client";
import { comparedStates } from "./comparison-world";
import type { Context } from "./context";
import { interleave, median, type Part, type Row } from "./figures";
import { startBare, startOurs } from "./processes";
import { requireSameBytes } from "./reads";
import { weigh } from "./scripts";
import { makeComparisonWorld } from "./world";

const scriptLimit = 200;
const few = `countries=${comparedStates.slice(0, 5)}`;
const all = `countries=${comparedStates}`;

/** The matrix of 5 and of 57 States, as JSON and as a page, of our server and of the bare one; and States side by side. */
export async function measureComparison(context: Context): Promise<Part> {
  const file = await makeComparisonWorld();
  const [ours, bare] = await Promise.all([startOurs(file), startBare(file)]);
  const [ourClient, bareClient] = [clientOf(ours.base), clientOf(bare.base)];
  const pages = [few, all].map((query) => `/compare?${query}&view=matrix`);
  const captured: Record<string, string> = {};
  for (const path of pages) captured[path] = (await ourClient.expect(path, 200)).body.toString();
  await bare.hold(captured);
  for (const query of [few, all])
    await requireSameBytes(ourClient, bareClient, `/api/v1/compare/matrix?${query}`);

  const timed = async (tasks: Record<string, (round: number) => Promise<number>>) => {
    await interleave(tasks, { rounds: context.isQuick ? 3 : 10, budgetMs: 8_000 });
    const times = await interleave(tasks, {
      rounds: context.isQuick ? 8 : 60,
      budgetMs: context.isQuick ? 6_000 : 20_000,
    });
    return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
  };
  const asking = (client: Client, path: string) => async () => (await client.expect(path, 200)).ms;
  const rows: Row[] = [];
  const medians: Record<string, number> = {};
  for (const [what, path] of [
    ["GET /api/v1/compare/matrix, 5 States", `/api/v1/compare/matrix?${few}`],
    ["GET /api/v1/compare/matrix, 57 States", `/api/v1/compare/matrix?${all}`],
    ["page /compare, matrix of 5 States", pages[0]],
    ["page /compare, matrix of 57 States", pages[1]],
  ] as const) {
    const values = await timed({
      ours: asking(ourClient, path as string),
      bare: asking(bareClient, path as string),
    });
    medians[what] = values.ours as number;
    rows.push({ what, unit: "ms", values, ratio: (values.ours as number) / (values.bare as number) });
  }
  for (const [what, of] of [
    ["JSON", "GET /api/v1/compare/matrix,"],
    ["page", "page /compare, matrix of"],
  ] as const) {
    const values = {
      "5 States": medians[`${of} 5 States`] as number,
      "57 States": medians[`${of} 57 States`] as number,
    };
    rows.push({
      what: `growth of the ${what}, 11.4 times the cells`,
      unit: "ms",
      values,
      ratio: values["57 States"] / values["5 States"],
    });
  }
  const sideBySide = `/compare?${few}&pillar=prevention`;
  rows.push({
    what: "page /compare, 5 States side by side, 10 questions",
    unit: "ms",
    values: await timed({ ours: asking(ourClient, sideBySide) }),
  });
  rows.push(
    await weigh(ourClient, "script of page /compare, 57 States", pages[1] as string, {}, scriptLimit),
  );
  for (const client of [ourClient, bareClient]) client.close();
  await Promise.all([ours.kill(), bare.kill()]);
  return {
    title: "Comparison: 57 States x 60 questions with five answers each, median of one answer at a time",
    rows,
  };
}
