import type { ReactNode } from "react";
import { OutboxBar } from "@/components/form/outbox-bar";
import { ClientMessages } from "@/components/layout/client-messages";
import { WorkspaceProvider } from "@/lib/client/workspace-provider";
import { getViewer } from "@/lib/session/current";

/** What signed-in pages share in the browser. Guards nothing: each page does so in its first line. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  if (!viewer) return children;
  return (
    <WorkspaceProvider owner={viewer.userId}>
      <ClientMessages namespaces={["outbox"]}>
        <OutboxBar />
      </ClientMessages>
      {children}
    </WorkspaceProvider>
  );
}
