import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AssessmentView, WorkbenchView } from "@/domain/view/assessment";
import type { Paged } from "@/domain/view/shared";
import type { SourceItem } from "@/domain/view/source";
import { ask } from "./request";

/** Parameters of a read; undefined ones are not asked for. */
type Asked = Readonly<Record<string, string | undefined>>;

const addressOf = (path: string, query: Asked, more: object = {}) =>
  `${path}?${new URLSearchParams(JSON.parse(JSON.stringify({ ...query, ...more })))}`;

/** The cells of a question across States, or of a State across questions. */
export const workbenchRead = (asked: Asked) =>
  queryOptions({
    queryKey: ["workbench", asked],
    queryFn: async () => (await ask<{ data: WorkbenchView }>(addressOf("/workbench", asked))).data,
  });

/** What was answered in a cell before, newest first, as far as the reader may see it. */
export const cellHistoryRead = (country: string, criterion: string) =>
  queryOptions({
    queryKey: ["assessments", "cell", country, criterion],
    queryFn: async () =>
      (await ask<Paged<AssessmentView>>(addressOf("/assessments", { country, criterion }, { limit: 20 })))
        .data,
  });

export const answerQueueLimit = 20;

export const answerQueueRead = (filter: Asked) =>
  queryOptions({
    queryKey: ["assessments", "queue", filter],
    queryFn: () => ask<Paged<AssessmentView>>(addressOf("/assessments", filter, { limit: answerQueueLimit })),
  });

export const assessmentRead = (id: string) =>
  queryOptions({
    queryKey: ["assessments", "one", id],
    queryFn: async () => (await ask<{ data: AssessmentView }>(`/assessments/${encodeURIComponent(id)}`)).data,
  });

const fewestLetters = 3;

/** Sources held here whose title has these words. */
export const sourcesRead = (q: string) =>
  queryOptions({
    queryKey: ["sources", q],
    queryFn: async () => (await ask<Paged<SourceItem>>(addressOf("/sources", { q }, { limit: 6 }))).data,
    enabled: q.length >= fewestLetters,
    placeholderData: keepPreviousData,
  });
