import { type Client, clientOf } from "./client";
import type { Context } from "./context";
import { interleave, type Part, quantile, type Row } from "./figures";
import { managersDashboard } from "./managers-dashboard";
import { startOurs } from "./processes";
import { someMeasureIds, type WorldName } from "./world-size";

const filters = [
  ...["", "?country=XA", "?claimed=completed", "?pillar=prevention", "?overdue=true"],
  ...["?country=XA&pillar=prevention", "?q=needed", "?q=w12&claimed=completed", "?q=synthetic&country=XA"],
];
const pageLists = [
  "/",
  "/countries",
  "/countries/xa",
  "/countries/xa/dashboard",
  "/instruments",
  "/instruments?country=XA",
  "/instruments?q=synthetic",
  ...filters.map((filter) => `/measures${filter}`),
  "/changes",
  "/sources",
  "/sources?q=gazette",
  "/search?q=synthetic",
];
const apiLists = [
  ...pageLists.slice(4),
  ...["/countries/XA", "/changes?country=XA", "/organisations", "/organisations?q=body"],
  "/instruments?country=XA&limit=12",
  ...["/dashboard", "/dashboard?country=XA", "/dashboard/overdue", "/dashboard/slips?country=XA"],
].map((path) => `/api/v1${path}`);

const searchAtMost = 3;

/** What people might search for: frequent and rare words, two together, unfinished ones, one that is nowhere, with and without filters. */
const searches = [
  ...["synthetic", "needed", "w0", "w3", "w12", "w77", "w250", "w1400", "w4900"],
  ...["w0 w1", "w12 w7", "w77 measure", "gazette synthetic", "synthetic state", "body ministry", "zzzz"],
  ...["s", "sy", "synth", "w4", "w49", "usual len", "XA 3", "xa-5-12", "syn-7"],
  ...["synthetic&kind=measure", "w12&kind=progress", "w3&country=XB", "law&kind=instrument&country=XC"],
].map((question) => `/api/v1/search?q=${question.replaceAll(" ", "+")}`);

/** A State of S has 12 instruments, so that these fill their page of 50 only from x10 on: what they show grows before. */
const isFullFromX10 = ["/instruments?country=XA", "/countries/xa", "/countries/XA"];

/** The same questions to the same server over worlds of one, ten and a hundred times the size, one at a time. */
export async function measureGrowth(context: Context): Promise<Part> {
  const names: WorldName[] = context.isQuick ? ["S", "x10"] : ["S", "x10", "x100"];
  const largest = names.at(-1) as WorldName;
  const files: string[] = [];
  for (const name of names) files.push(await context.world(name));
  const servers = await Promise.all(files.map((file) => startOurs(file)));
  const clients = servers.map(({ base }) => clientOf(base));
  const ids = names.map((name) => someMeasureIds(name, 200));
  const freshIds = names.map((name) => someMeasureIds(name, 2_000));
  const fresh = (world: number) => `/api/v1/measures/${freshIds[world]?.pop()}`;
  const measured = async (
    pathOf: (round: number, world: number) => string,
    rounds: number,
    warmRounds = context.isQuick ? 3 : 5,
    share = 0.5,
  ) => {
    const ask = (client: Client, world: number) => async (round: number) =>
      (await client.expect(pathOf(round, world), 200)).ms;
    const tasks = Object.fromEntries(names.map((name, at) => [name, ask(clients[at] as Client, at)]));
    await interleave(tasks, { rounds: warmRounds, budgetMs: 4_000 });
    const times = await interleave(tasks, { rounds, budgetMs: context.isQuick ? 3_000 : 6_000 });
    return Object.fromEntries(names.map((name) => [name, quantile(times[name] ?? [], share)]));
  };
  const row = (what: string, atMost: number, values: Record<string, number>, base: WorldName = "S"): Row => ({
    what: base === "S" ? what : `${what} *`,
    unit: "ms",
    values,
    ...(base === largest ? {} : { ratio: (values[largest] as number) / (values[base] as number), atMost }),
  });

  // A server that has just started is slower; all three have to be past that before the first figure.
  await measured(() => "/countries", context.isQuick ? 10 : 40);
  await measured(() => "/api/v1/countries", context.isQuick ? 30 : 100);
  const many = context.isQuick ? 40 : 200;
  const rows = [
    row("GET /api/v1/countries", 1.5, await measured(() => "/api/v1/countries", many)),
    row(
      "GET /api/v1/measures/{id}",
      1.5,
      // Each measure once before, so that what is compared is not whether the system's cache had its file.
      await measured((round, world) => `/api/v1/measures/${ids[world]?.[round % 200]}`, many, many),
    ),
    row("GET /api/v1/measures/{id}, never asked", 1.5, await measured((_round, world) => fresh(world), many)),
    row(
      "page /measures/{id}",
      2,
      await measured((round, world) => `/measures/${ids[world]?.[round % 200]}`, many / 4),
    ),
  ];
  const asked = searches.length;
  const search = (round: number) => searches[round % asked] as string;
  const searching = context.isQuick ? asked : asked * 8;
  rows.push(row("GET /api/v1/search, p95", searchAtMost, await measured(search, searching, asked, 0.95)));
  for (const path of [...apiLists, ...pageLists]) {
    const values = await measured(() => path, context.isQuick ? 8 : 40);
    const base = isFullFromX10.includes(path.replace("/api/v1", "")) ? "x10" : "S";
    const atMost = path.includes("/search?") ? searchAtMost : 2;
    rows.push(row(path.startsWith("/api/") ? `GET ${path}` : `page ${path}`, atMost, values, base));
  }
  rows.push(
    row(
      "a manager's dashboard of all States, in process",
      2,
      await measureManagers(names, files, context.isQuick),
    ),
  );
  for (const client of clients) client.close();
  await Promise.all(servers.map((server) => server.kill()));
  return {
    title: `Growth: ${largest} over S (*: over x10, the first that fills the page), median of one answer at a time`,
    rows,
  };
}

async function measureManagers(names: readonly WorldName[], files: readonly string[], isQuick: boolean) {
  const asked = files.map(managersDashboard);
  const tasks = Object.fromEntries(names.map((name, at) => [name, asked[at]?.ask as () => Promise<number>]));
  await interleave(tasks, { rounds: 4, budgetMs: 4_000 });
  const times = await interleave(tasks, { rounds: isQuick ? 8 : 30, budgetMs: 6_000 });
  for (const each of asked) await each.close();
  return Object.fromEntries(names.map((name) => [name, quantile(times[name] ?? [], 0.5)]));
}
