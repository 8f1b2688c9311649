import { queryOptions } from "@tanstack/react-query";
import type { InstrumentItem } from "@/domain/view/instrument";
import type { MeasureView } from "@/domain/view/measure";
import type { OrganisationItem } from "@/domain/view/organisation";
import type { ReviewEntry, ReviewItem } from "@/domain/view/review";
import type { FileRef, Paged } from "@/domain/view/shared";
import { ask } from "./request";

/** What client pages read, each under the key the server page puts it into the cache with. */
export const measureRead = (id: string) =>
  queryOptions({
    queryKey: ["measures", id],
    queryFn: async () => (await ask<{ data: MeasureView }>(`/measures/${encodeURIComponent(id)}`)).data,
  });

export interface QueueFilter {
  country?: string;
  origin?: string;
  cursor?: string;
}

export const queueLimit = 20;

export const reviewQueueRead = (filter: QueueFilter) =>
  queryOptions({
    queryKey: ["review", filter],
    queryFn: () => {
      const query = new URLSearchParams({ ...filter, limit: String(queueLimit) });
      return ask<Paged<ReviewItem>>(`/review?${query}`);
    },
  });

export const reviewEntryRead = (id: string) =>
  queryOptions({
    queryKey: ["review-entry", id],
    queryFn: async () => (await ask<{ data: ReviewEntry }>(`/review/${encodeURIComponent(id)}`)).data,
  });

/** A file that was handed in; asked again each second until its words are read. */
export const fileRead = (id: string) =>
  queryOptions({
    queryKey: ["files", id],
    queryFn: async () => (await ask<{ data: FileRef }>(`/files/${encodeURIComponent(id)}`)).data,
    refetchInterval: ({ state }) => (state.data?.textState === "waiting" ? 1_000 : false),
  });

/** Bodies of a State, for pickers. */
export const bodiesRead = (country: string) =>
  queryOptions({
    queryKey: ["organisations", country],
    queryFn: async () =>
      (await ask<Paged<OrganisationItem>>(`/organisations?country=${country}&limit=200`)).data,
    enabled: country !== "",
  });

/** Instruments of a State, for pickers. */
export const instrumentsRead = (country: string) =>
  queryOptions({
    queryKey: ["instruments", country],
    queryFn: async () => (await ask<Paged<InstrumentItem>>(`/instruments?country=${country}&limit=200`)).data,
    enabled: country !== "",
  });
