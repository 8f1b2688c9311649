import pino, { type Logger } from "pino";
import { settings } from "@/lib/env/env";

const kept = globalThis as { qadamLog?: Logger };

/** The log of this process, to standard output. On `globalThis`, because Next evaluates a module more than once. */
export function log(): Logger {
  kept.qadamLog ??= pino({ level: settings().LOG_LEVEL });
  return kept.qadamLog;
}
