import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Context } from "./context";
import type { Part } from "./figures";
import type { MeasuredSheet } from "./sheet-child";

const run = promisify(execFile);

/** Each in a process of its own, so that its memory is its own. */
async function child(step: string, folder: string): Promise<string> {
  const { stdout } = await run(process.execPath, ["--import", "tsx", "bench/sheet-child.ts", step, folder], {
    timeout: 300_000,
  });
  return stdout;
}

/** A sheet of five thousand measures that came back, and files that are meant to hurt. */
export async function measureSheets(context: Context): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), "qadam-bench-sheet-"));
  try {
    await child("make", folder);
    const of = async (step: string) => JSON.parse(await child(step, folder)) as MeasuredSheet;
    const [preview, bomb, liar, empty] = [
      await of("preview"),
      await of("bomb"),
      await of("liar"),
      await of("empty"),
    ];
    context.say(
      `sheets: ${preview.said}; ${bomb.said} (${bomb.fileKB.toFixed(0)} KB); ${liar.said}; ${empty.said}`,
    );
    const row = (what: string, unit: "ms" | "MB", value: number, atMost?: number) => ({
      what,
      unit,
      values: { ours: value },
      atMost,
    });
    return {
      title: "Sheets of measures that come back",
      rows: [
        row(
          "5,000 rows, every second edited, every third reported on, until the preview is there",
          "ms",
          preview.ms,
          10_000,
        ),
        row("its memory at its highest, Node and tsx included", "MB", preview.rssMB, 300),
        row("a bomb of 640 MB, until it is refused", "ms", bomb.ms, 2_000),
        row("its memory at its highest, Node and tsx included", "MB", bomb.rssMB, 200),
        row("one that lies about its size, until it is refused", "ms", liar.ms, 2_000),
        row("its memory at its highest, Node and tsx included", "MB", liar.rssMB, 200),
        row("a million empty rows, until the one that is none is read", "ms", empty.ms, 2_000),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
