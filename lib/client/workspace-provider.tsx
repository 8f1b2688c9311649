"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { forgetDrafts } from "./drafts";
import { Refused } from "./problem";

const Owner = createContext("");

/** Account whose drafts are kept in this browser. */
export const useOwner = () => useContext(Owner);

const isWorthAnotherTry = (failureCount: number, error: unknown) =>
  failureCount < 2 && !(error instanceof Refused);

const makeClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: isWorthAnotherTry },
      // A write that fails is shown and sent again by the person, never behind their back.
      mutations: { retry: false, networkMode: "always" },
    },
  });

/** What signed-in pages share: the query cache, and whose drafts these are. */
export function WorkspaceProvider({ owner, children }: { owner: string; children: ReactNode }) {
  const [client] = useState(makeClient);
  useEffect(() => {
    forgetDrafts(owner);
  }, [owner]);
  return (
    <Owner value={owner}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </Owner>
  );
}
