import autocannon from "autocannon";
import { clientOf } from "./client";
import type { Context } from "./context";
import { interleave, median, type Row } from "./figures";
import { startFrontAlone, startOurs } from "./processes";

const connections = 16;
const addresses = 100_000;

export async function rateOf(base: string, path: string, seconds: number): Promise<number> {
  const result = await autocannon({ url: `${base}${path}`, connections, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${path} was not answered well`);
  return result.requests.average;
}

/** The same reads in a larger world: kept, and made anew. */
export async function compareWorlds({ isQuick, world, copyOfS }: Context, seconds: number): Promise<Row[]> {
  const large = isQuick ? "x10" : "x100";
  const [fileS, fileLarge] = [await copyOfS(), await world(large)];
  const rows: Row[] = [];
  for (const [front, how, atLeast] of [
    ["on", "kept", 0.9],
    ["off", "made anew", 0.5],
  ] as const) {
    const [small, grown] = [await startOurs(fileS, front), await startOurs(fileLarge, front)];
    for (const path of ["/api/v1/countries", "/compare?countries=XA,XB"]) {
      // As long as Node still makes the code faster that runs most, it would be that which is compared.
      for (const { base } of [small, grown, grown, small]) await rateOf(base, path, seconds);
      const rates = await interleave(
        { small: () => rateOf(small.base, path, seconds), large: () => rateOf(grown.base, path, seconds) },
        { rounds: 3, budgetMs: 60_000 },
      );
      const values = { S: median(rates.small), [large]: median(rates.large) };
      const ratio = median(rates.large) / median(rates.small);
      rows.push({ what: `${path}, ${how}, ${large} over S`, unit: "per s", values, ratio, atLeast });
    }
    await Promise.all([small.kill(), grown.kill()]);
  }
  return rows;
}

/** What the front itself holds over very many addresses that are asked once. */
export async function measureAddresses(): Promise<Row> {
  const front = await startFrontAlone();
  const client = clientOf(front.base, connections);
  const askUpTo = async (from: number, to: number) => {
    let next = from;
    const ask = async () => {
      while (next < to) await client.expect(`/api/v1/sources?q=nobody${next++}`, 200);
    };
    await Promise.all(Array.from({ length: connections }, ask));
    return front.memory();
  };
  const early = await askUpTo(0, addresses / 4);
  const late = await askUpTo(addresses / 4, addresses);
  client.close();
  await front.kill();
  return {
    what: `memory of the front alone after ${(addresses / 4).toLocaleString("en")} addresses, and after ${addresses.toLocaleString("en")}`,
    unit: "MB",
    values: { kept: early, "four times as many": late },
    ratio: late / early,
    atMost: 1.2,
  };
}
