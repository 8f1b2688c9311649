import { isReady, readinessOf } from "@/db/readiness";
import { getStore } from "@/db/store";
import { counted } from "@/lib/api/process-figures";

export const dynamic = "force-dynamic";

/** Whether requests may be sent here: the database answers, is migrated and guarded, and this process is not about to stop. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  if (counted().isStopping) return Response.json({ status: "stopping" }, { status: 503, headers });
  const found = await readinessOf(getStore());
  return isReady(found)
    ? Response.json({ status: "ready" }, { headers })
    : Response.json({ status: "unready", isAnswering: found.isAnswering }, { status: 503, headers });
}
