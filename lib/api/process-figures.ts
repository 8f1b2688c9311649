import { getStore } from "@/db/store";
import type { FrontFigures } from "@/front/front";

interface Series {
  /** Name and labels in Prometheus' text. */
  series: string;
  kind: "counter" | "gauge";
  help: string;
}

const answered = (status: string): Series => ({
  series: `qadam_answers_total{status="${status}"}`,
  kind: "counter",
  help: "Answers given, by the first digit of their status.",
});
const served = (by: string): Series => ({
  series: `qadam_requests_total{by="${by}"}`,
  kind: "counter",
  help: "Requests answered from what is kept, made and then kept, or handed on as they came.",
});

/** What each process counts about itself since it began. */
export const figureSeries = {
  startedAt: {
    series: "qadam_process_start_time_seconds",
    kind: "gauge",
    help: "When the process began, in seconds since 1970.",
  },
  residentBytes: { series: "qadam_resident_memory_bytes", kind: "gauge", help: "Memory the process holds." },
  heapBytes: { series: "qadam_heap_used_bytes", kind: "gauge", help: "Memory its objects take." },
  underWay: { series: "qadam_requests_under_way", kind: "gauge", help: "Requests being answered now." },
  answered2xx: answered("2xx"),
  answered3xx: answered("3xx"),
  answered4xx: answered("4xx"),
  answered5xx: answered("5xx"),
  kept: served("kept"),
  made: served("made"),
  passed: served("passed"),
  rendersUnderWay: {
    series: "qadam_renders_under_way",
    kind: "gauge",
    help: "Answers being made now that will be kept.",
  },
  keptAnswers: { series: "qadam_kept_answers", kind: "gauge", help: "Answers kept in memory." },
  keptBytes: { series: "qadam_kept_bytes", kind: "gauge", help: "Bytes the kept answers take." },
  statements: { series: "qadam_statements_total", kind: "counter", help: "Statements sent to the database." },
  commands: { series: "qadam_commands_total", kind: "counter", help: "Changes committed." },
  commits: { series: "qadam_commits_total", kind: "counter", help: "Commits they took." },
  writersWaiting: { series: "qadam_writers_waiting", kind: "gauge", help: "Changes waiting for their turn." },
  replicaReads: {
    series: "qadam_replica_statements_total",
    kind: "counter",
    help: "Statements a replica was asked.",
  },
  dataVersion: {
    series: "qadam_data_version",
    kind: "gauge",
    help: "Number of the last line of the audit; -1 when the database does not answer.",
  },
} as const satisfies Record<string, Series>;

export type FigureName = keyof typeof figureSeries;

export interface ProcessFigures {
  process: number;
  values: Record<FigureName, number>;
}

interface Counted {
  underWay: () => number;
  /** By the first digit of their status, 1 to 5. */
  answers: number[];
  front?: () => FrontFigures;
  /** No more requests should be sent here. */
  isStopping: boolean;
}

const kept = globalThis as { qadamCounted?: Counted };

/** What the server counts as it goes. On `globalThis`, because Next evaluates a module more than once. */
export function counted(): Counted {
  kept.qadamCounted ??= { underWay: () => 0, answers: [0, 0, 0, 0, 0], isStopping: false };
  return kept.qadamCounted;
}

export function countAnswer(status: number) {
  const { answers } = counted();
  const at = Math.floor(status / 100) - 1;
  answers[at] = (answers[at] ?? 0) + 1;
}

/** The figures of this process at this moment. */
export async function ownFigures(): Promise<ProcessFigures> {
  const {
    underWay,
    answers: [, ok = 0, elsewhere = 0, refused = 0, failed = 0],
    front,
  } = counted();
  const { rss, heapUsed } = process.memoryUsage();
  const none = { kept: 0, made: 0, passed: 0, underWay: 0, byteCount: 0, answerCount: 0 };
  const { byteCount, answerCount, underWay: rendersUnderWay, ...byFront } = front?.() ?? none;
  const store = getStore();
  const { commands, commits, waiting: writersWaiting, replicaReads } = store.figures();
  return {
    process: process.pid,
    values: {
      startedAt: Math.round(Date.now() / 1_000 - process.uptime()),
      residentBytes: rss,
      heapBytes: heapUsed,
      underWay: underWay(),
      answered2xx: ok,
      answered3xx: elsewhere,
      answered4xx: refused,
      answered5xx: failed,
      ...byFront,
      rendersUnderWay,
      keptAnswers: answerCount,
      keptBytes: byteCount,
      statements: store.statementCount(),
      commands,
      commits,
      writersWaiting,
      replicaReads,
      dataVersion: await store.publicVersion().catch(() => -1),
    },
  };
}
