import { clientOf } from "./client";
import type { Context } from "./context";
import { interleave, median, type Part, type Row } from "./figures";
import { measureFirstAnswers } from "./first-answers";
import { compareWorlds, measureAddresses, rateOf } from "./front-growth";
import { startBare, startOurs } from "./processes";
import { compareWorkers } from "./workers";

const connections = 16;
const distinct = 5_000;
/** Where the bare server gives bytes that it was handed. */
const held = "/held/countries";

/** What the front gives: answers a second with it, without it and by the bare server, then memory over many different addresses. */
export async function measureKept(context: Context): Promise<Part> {
  const file = await context.copyOfS();
  const [front, alone, bare] = await Promise.all([startOurs(file, "on"), startOurs(file), startBare(file)]);
  const client = clientOf(front.base);
  const seconds = context.isQuick ? 1 : 3;
  const rate = (base: string, path: string) => () => rateOf(base, path, seconds);
  const rows: Row[] = [];
  const compare = async (what: string, path: string, atLeast: number, over: "bare" | "Next alone") => {
    await client.expect(path, 200);
    const tasks: Record<string, () => Promise<number>> = {
      kept: rate(front.base, path),
      "Next alone": rate(alone.base, path),
      ...(over === "bare" && { bare: rate(bare.base, path) }),
    };
    const rates = await interleave(tasks, { rounds: 3, budgetMs: 60_000 });
    const values = Object.fromEntries(Object.entries(rates).map(([name, each]) => [name, median(each)]));
    rows.push({ what, unit: "per s", values, ratio: (values.kept ?? 0) / (values[over] ?? 1), atLeast });
  };
  const compareWithMemory = async (): Promise<Row> => {
    const path = "/api/v1/countries";
    await bare.hold({ [held]: (await client.expect(path, 200)).body.toString() });
    const tasks = { kept: rate(front.base, path), bare: rate(bare.base, held) };
    const rates = await interleave(tasks, { rounds: 3, budgetMs: 60_000 });
    const values = { kept: median(rates.kept), bare: median(rates.bare) };
    const what = "  beside the same bytes out of memory, nothing asked";
    return { what, unit: "per s", values, ratio: values.kept / values.bare, atLeast: 0.3 };
  };
  await compare("GET /api/v1/countries", "/api/v1/countries", 2, "bare");
  rows.push(await compareWithMemory());
  await compare("page /countries/xa", "/countries/xa", 50, "Next alone");
  await compare("page /compare?countries=XA,XB", "/compare?countries=XA,XB", 50, "Next alone");
  const half = await askDistinct(client, 0);
  const before = await front.memory();
  await askDistinct(client, half);
  rows.push({
    what: `memory after ${distinct.toLocaleString("en")} different addresses, and after twice as many`,
    unit: "MB",
    values: { kept: before, "twice as many": await front.memory() },
  });
  client.close();
  await Promise.all([front.kill(), alone.kill(), bare.kill()]);
  rows.push(...(await measureFirstAnswers(context, file)));
  rows.push(await measureAddresses(), ...(await compareWorkers(file, seconds)));
  rows.push(...(await compareWorlds(context, seconds)));
  return { title: `Kept answers, world S, ${connections} connections (more is better)`, rows };
}

async function askDistinct(client: ReturnType<typeof clientOf>, from: number): Promise<number> {
  for (let at = from; at < from + distinct; at++)
    await client.expect(`/api/v1/sources?limit=${1 + (at % 200)}&q=nobody${at}`, 200);
  return from + distinct;
}
