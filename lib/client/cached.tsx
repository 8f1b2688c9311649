import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";

interface Props {
  /** What the server page has read, each under its key of `reads.ts`. */
  reads: readonly { queryKey: QueryKey; data: unknown }[];
  children: ReactNode;
}

/** Hands what the server page has read to the query cache of the client components below. */
export function Cached({ reads, children }: Props) {
  const client = new QueryClient();
  for (const { queryKey, data } of reads) client.setQueryData(queryKey, data);
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
