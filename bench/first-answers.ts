import { type Client, clientOf } from "./client";
import type { Context } from "./context";
import { interleave, median, type Row } from "./figures";
import { startOurs } from "./processes";

const connections = 16;
const atOnce = 4 * connections;
const dayMs = 86_400_000;

/**
 * Addresses nobody asked for yet, with the front and without: one at a time to the last byte, in pairs, and many at once. Two servers of
 * its own, which have made as many pages before: Node makes the thousandth faster than the tenth.
 */
export async function measureFirstAnswers({ isQuick }: Context, file: string): Promise<Row[]> {
  const [front, alone] = await Promise.all([startOurs(file, "on"), startOurs(file)]);
  const clients = {
    kept: clientOf(front.base, connections),
    "Next alone": clientOf(alone.base, connections),
  };
  let asked = 0;
  const fresh = () =>
    `/measures?dueBefore=${new Date(dayMs * (11_000 + asked++)).toISOString().slice(0, 10)}`;

  const inTurn = async (pairs: number, headers: Record<string, string>): Promise<Row> => {
    const paths = Array.from({ length: pairs }, fresh);
    const ask = (client: Client) => async (round: number) =>
      (await client.expect(paths[round] as string, 200, { headers })).ms;
    const times = await interleave(
      { kept: ask(clients.kept), "Next alone": ask(clients["Next alone"]) },
      { rounds: pairs, budgetMs: 60_000 },
    );
    const ratios = times.kept.map((ms, at) => ms / (times["Next alone"][at] as number));
    const values = { kept: median(times.kept), "Next alone": median(times["Next alone"]) };
    const how = headers["accept-encoding"] ? ", compressed" : "";
    return {
      what: `first answer${how}, median of pairs`,
      unit: "ms",
      values,
      ratio: median(ratios),
      atMost: 1.05,
    };
  };

  const together = async (rounds: number): Promise<Row> => {
    const batches = Array.from({ length: rounds }, () => Array.from({ length: atOnce }, fresh));
    const ask = (client: Client) => async (round: number) => {
      const since = performance.now();
      await Promise.all((batches[round] as string[]).map((path) => client.expect(path, 200)));
      return (1_000 * atOnce) / (performance.now() - since);
    };
    const rates = await interleave(
      { kept: ask(clients.kept), "Next alone": ask(clients["Next alone"]) },
      { rounds, budgetMs: 60_000 },
    );
    const ratios = rates.kept.map((rate, at) => rate / (rates["Next alone"][at] as number));
    const values = { kept: median(rates.kept), "Next alone": median(rates["Next alone"]) };
    return {
      what: `first answers, ${connections} at once`,
      unit: "per s",
      values,
      ratio: median(ratios),
      atLeast: 0.95,
    };
  };

  await inTurn(isQuick ? 60 : 120, {});
  const pairs = isQuick ? 60 : 150;
  const rows = [
    await inTurn(pairs, {}),
    await inTurn(pairs, { "accept-encoding": "gzip" }),
    await together(isQuick ? 3 : 7),
  ];
  for (const client of Object.values(clients)) client.close();
  await Promise.all([front.kill(), alone.kill()]);
  return rows;
}
