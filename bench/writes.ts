import { addAccount } from "./account";
import type { Context } from "./context";
import { interleave, median, type Part, type Row } from "./figures";
import { metricsToken, startBare, startOurs } from "./processes";
import { reportUntil } from "./writers";

/** Progress reports per second, each on disk before it is answered: ours with all a report comes to, with and without the front, the bare server its row alone. */
export async function measureWrites(context: Context): Promise<Part> {
  const [ourFile, otherFile, bareFile] = [
    await context.copyOfS(),
    await context.copyOfS(),
    await context.copyOfS(),
  ];
  for (const file of [ourFile, otherFile]) addAccount(file);
  const [ours, alone, bare] = await Promise.all([
    startOurs(ourFile, "on"),
    startOurs(otherFile),
    startBare(bareFile),
  ]);
  const rows: Row[] = [];
  const ms = context.isQuick ? 800 : 2_500;
  const rate = (base: string, key: string, writers: number) => async () => {
    const since = performance.now();
    const isEnough = () => performance.now() - since > ms;
    const acknowledged = await reportUntil(base, { key, writers, isEnough });
    return (acknowledged.length / (performance.now() - since)) * 1000;
  };
  for (const writers of [1, 16]) {
    const tasks = {
      ours: rate(ours.base, ourFile, writers),
      alone: rate(alone.base, otherFile, writers),
      bare: rate(bare.base, bareFile, writers),
    };
    await tasks.ours();
    await tasks.alone();
    const rates = await interleave(tasks, { rounds: context.isQuick ? 3 : 5, budgetMs: 30_000 });
    rows.push({
      what: `progress reports, ${writers} ${writers === 1 ? "writer" : "writers at once"}`,
      unit: "per s",
      values: {
        ours: median(rates.ours),
        "Next alone": median(rates.alone),
        bare: median(rates.bare),
      },
      ratio: median(rates.ours) / median(rates.bare),
      atLeast: writers === 1 ? 0.15 : undefined,
    });
  }
  const before = await countsOf(ours.base);
  await rate(ours.base, ourFile, 64)();
  const after = await countsOf(ours.base);
  const [commits, commands] = [after.commits - before.commits, after.commands - before.commands];
  rows.push({
    what: "commits for each report, 64 writers at once",
    unit: "commits",
    values: { ours: commits / commands, bare: 1 },
    ratio: commits / commands,
    atMost: 0.25,
  });
  await Promise.all([ours.kill(), alone.kill(), bare.kill()]);
  return { title: "Durable writes: ours over bare, world S (more is better)", rows };
}

/** Each commit is one wait for the disk; the checkpoints between them, one in some hundred, are left out. */
async function countsOf(base: string) {
  const headers = { authorization: `Bearer ${metricsToken}` };
  const text = await (await fetch(`${base}/api/metrics`, { headers })).text();
  const read = (name: string) => Number(new RegExp(`^${name}\\{[^}]*\\} (\\d+)$`, "m").exec(text)?.[1]);
  return { commits: read("qadam_commits_total"), commands: read("qadam_commands_total") };
}
