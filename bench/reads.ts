import { type Client, clientOf } from "./client";
import type { Context } from "./context";
import { interleave, median, type Part, quantile, type Row } from "./figures";
import { startBare, startOurs } from "./processes";
import { someMeasureIds } from "./world-size";

const asked = 40;

/** The country list and one measure, as JSON and as a page, asked of our server and of the bare one in turn. */
export async function measureReads(context: Context): Promise<Part> {
  const file = await context.copyOfS();
  const [ours, bare] = await Promise.all([startOurs(file), startBare(file)]);
  const [ourClient, bareClient] = [clientOf(ours.base), clientOf(bare.base)];
  const ids = someMeasureIds("S", asked);
  const pages = ["/countries", ...ids.map((id) => `/measures/${id}`)];
  const captured: Record<string, string> = {};
  for (const path of pages) captured[path] = (await ourClient.expect(path, 200)).body.toString();
  await bare.hold(captured);
  for (const path of pages) await requireSameBytes(ourClient, bareClient, `/api/v1${path}`);
  for (const path of pages) await requireAsMany(bareClient, path, captured[path] as string);

  const rows: Row[] = [];
  for (const [what, path] of [
    ["GET /api/v1/countries", () => "/api/v1/countries"],
    ["GET /api/v1/measures/{id}", (round: number) => `/api/v1/measures/${ids[round % asked]}`],
    ["page /countries", () => "/countries"],
    ["page /measures/{id}", (round: number) => `/measures/${ids[round % asked]}`],
  ] as const) {
    const ask = (client: Client) => async (round: number) => (await client.expect(path(round), 200)).ms;
    const tasks = { ours: ask(ourClient), bare: ask(bareClient) };
    await interleave(tasks, { rounds: context.isQuick ? 10 : 30, budgetMs: 5_000 });
    const times = await interleave(tasks, { rounds: context.isQuick ? 40 : 300, budgetMs: 10_000 });
    rows.push({
      what,
      unit: "ms",
      values: {
        ours: median(times.ours),
        bare: median(times.bare),
        "ours p95": quantile(times.ours, 0.95),
        "bare p95": quantile(times.bare, 0.95),
      },
      ratio: median(times.ours) / median(times.bare),
    });
  }
  for (const client of [ourClient, bareClient]) client.close();
  await Promise.all([ours.kill(), bare.kill()]);
  return { title: "Reads: ours over bare, world S, median of one answer at a time", rows };
}

export async function requireSameBytes(ours: Client, bare: Client, path: string) {
  const [our, other] = [await ours.expect(path, 200), await bare.expect(path, 200)];
  if (our.body.equals(other.body)) return;
  const at = our.body.findIndex((byte, index) => byte !== other.body[index]);
  const around = (body: Buffer) => body.subarray(Math.max(0, at - 60), at + 60).toString();
  throw new Error(
    `The bare server does not give the same bytes for ${path}:\n  ours …${around(our.body)}…\n  bare …${around(other.body)}…`,
  );
}

async function requireAsMany(bare: Client, path: string, page: string) {
  const answer = await bare.expect(path, 200);
  if (answer.body.toString() !== page) throw new Error(`The bare server does not give the page ${path}`);
}
