import type { ReactNode } from "react";
import { WorkspaceProvider } from "@/lib/client/workspace-provider";
import { getViewer } from "@/lib/session/current";

/** What signed-in pages share in the browser. Guards nothing: each page does so in its first line. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  if (!viewer) return children;
  return <WorkspaceProvider owner={viewer.userId}>{children}</WorkspaceProvider>;
}
