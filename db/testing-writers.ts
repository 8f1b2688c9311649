import { writeSync } from "node:fs";
import { reportProgress } from "./commands/report-progress";
import { measure } from "./schema";
import { openStore } from "./store";
import { focalPointOf } from "./testing-rows";

/** Run as a process of its own by crash.test.ts: eight clients report on the measures at the given path and print each answer they got. */
const store = openStore(`file:${process.argv[2]}`);
const measures = await store.reader.select({ id: measure.id, rowVersion: measure.rowVersion }).from(measure);

async function report(client: number) {
  let { id, rowVersion } = measures[client] as { id: string; rowVersion: number };
  for (let n = 0; n < 100_000; n++) {
    const sent = {
      measureId: id,
      rowVersion,
      claim: "in_progress",
      happenedOn: "2026",
      narrative: `Step ${n}`,
    };
    const answer = await reportProgress(
      { store, actor: focalPointOf("UZ"), now: new Date().toISOString() },
      sent,
    );
    rowVersion = answer.rowVersion;
    writeSync(1, `${answer.id}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, client) => report(client)));
