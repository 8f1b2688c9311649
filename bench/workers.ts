import { type Asked, askKept } from "./asker";
import { interleave, median, type Row } from "./figures";
import { startOurs } from "./processes";

const connections = 16;
const path = "/countries/xa";

/**
 * Two processes over one, for a page that is kept, compressed as browsers ask for it: putting a fresh nonce into it is what takes the
 * time. Who asks takes a part of the same cores, which is said; what an answer takes of the processor shows what a core less busy would give.
 */
export async function compareWorkers(file: string, seconds: number): Promise<Row[]> {
  const servers = {
    "one process": await startOurs(file, "on"),
    "two workers": await startOurs(file, "on", 2),
  };
  const seen: Record<string, { asked: Asked; serverMs: number | null }[]> = {};
  const rate = (name: keyof typeof servers) => async () => {
    const { base, processorMs } = servers[name];
    const before = processorMs();
    const headers = { "accept-encoding": "gzip" };
    const asked = await askKept({ base, path, headers, connections, seconds });
    const after = processorMs();
    seen[name] ??= [];
    seen[name].push({ asked, serverMs: before === null || after === null ? null : after - before });
    return (1_000 * asked.answers) / asked.ms;
  };
  const rates = await interleave(
    { "one process": rate("one process"), "two workers": rate("two workers") },
    { rounds: 5, budgetMs: 60_000 },
  );
  await Promise.all(Object.values(servers).map((server) => server.kill()));
  const of = (figure: (each: { asked: Asked; serverMs: number | null }) => number) =>
    Object.fromEntries(Object.entries(seen).map(([name, all]) => [name, median(all.map(figure))]));
  const over = (values: Record<string, number>) =>
    (values["two workers"] ?? 0) / (values["one process"] ?? 1);
  const values = Object.fromEntries(Object.entries(rates).map(([name, each]) => [name, median(each)]));
  const perAnswer = of(({ asked, serverMs }) => (1_000 * (serverMs ?? Number.NaN)) / asked.answersInAll);
  return [
    { what: `page ${path}, kept`, unit: "per s", values, ratio: over(values), atLeast: 1.6 },
    { what: "  processor time of one such answer", unit: "µs", values: perAnswer, ratio: over(perAnswer) },
    {
      what: "  of one core, taken by who asks",
      unit: "of 100",
      values: of(({ asked }) => (100 * asked.cpuMs) / asked.ms),
    },
  ];
}
