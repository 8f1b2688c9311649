import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { clientOf } from "./client";

export interface Question {
  base: string;
  path: string;
  headers: Record<string, string>;
  connections: number;
  seconds: number;
}

export interface Asked {
  /** Answers of the time that is measured, which begins when all are under way. */
  answers: number;
  ms: number;
  answersInAll: number;
  /** Processor time of the asking itself. */
  cpuMs: number;
}

/** Asks a kept answer, whose length does not vary, as often as its server can give it; by a process of its own. */
export async function askKept(question: Question): Promise<Asked> {
  await untilKept(question);
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...["--import", "tsx", "bench/asker-child.ts"],
    JSON.stringify(question),
  ]);
  return JSON.parse(stdout);
}

/** The first two answers of each process are of other lengths: given as they are made, then put into their forms. */
async function untilKept({ base, path, headers, connections }: Question) {
  const client = clientOf(base, connections);
  for (let round = 0; round < 3; round++)
    await Promise.all(Array.from({ length: connections }, () => client.expect(path, 200, { headers })));
  client.close();
}
