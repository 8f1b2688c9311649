import { getDatabaseAnswer } from "@/db/queries/health";
import { getStore } from "@/db/store";
import { log } from "@/lib/api/log";

export const dynamic = "force-dynamic";

/** Whether the database answers. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  try {
    await getDatabaseAnswer(getStore().reader);
    return Response.json({ status: "ok" }, { headers });
  } catch (error) {
    log().error({ err: error }, "the database does not answer");
    return Response.json({ status: "unavailable" }, { status: 503, headers });
  }
}
