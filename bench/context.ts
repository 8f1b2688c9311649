import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeWorld } from "./world";
import type { WorldName } from "./world-size";

export interface Context {
  isQuick: boolean;
  /** The database file of a world, to be read only. */
  world(name: WorldName): Promise<string>;
  /** A copy of the small world that may be written to. */
  copyOfS(): Promise<string>;
  say(line: string): void;
}

/** What every part of a run is given, and how to clear it away. */
export function openContext(isQuick: boolean, say: (line: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), "qadam-bench-"));
  let copies = 0;
  const context: Context = {
    isQuick,
    say,
    async world(name) {
      const since = performance.now();
      const file = await makeWorld(name);
      const seconds = (performance.now() - since) / 1000;
      if (seconds > 1) say(`world ${name} made (${seconds.toFixed(0)} s)`);
      return file;
    },
    async copyOfS() {
      const file = join(folder, `copy-${++copies}.db`);
      copyFileSync(await context.world("S"), file);
      return file;
    },
  };
  return { context, clear: () => rmSync(folder, { recursive: true, force: true }) };
}
