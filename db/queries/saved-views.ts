import { and, desc, eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { SavedView } from "../../domain/view/dashboard";
import type { Paged } from "../../domain/view/shared";
import { savedView } from "../schema";
import { countUpTo } from "./count-up-to";
import { below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import type { Scope } from "./scope";

const columns = {
  id: savedView.id,
  name: savedView.name,
  filter: savedView.filter,
  createdAt: savedView.createdAt,
};

/** The reader's own views, newest first. Two statements. */
export async function listSavedViews(scope: Scope, request: PageRequest = {}): Promise<Paged<SavedView>> {
  if (!scope.actor) throw new Failure("unauthenticated", "unauthenticated");
  const limit = limitOf(request);
  const own = eq(savedView.userId, scope.actor.userId);
  const rows = await scope.reader
    .select(columns)
    .from(savedView)
    .where(and(own, below([savedView.createdAt, savedView.id], readCursor(request.cursor, "ss"))))
    .orderBy(desc(savedView.createdAt), desc(savedView.id))
    .limit(limit + 1);
  const page = cutPage(rows, limit, (row) => [row.createdAt, row.id]);
  return {
    data: page.rows,
    page: { next: page.next, totalCount: await countUpTo(scope.reader, savedView, own) },
  };
}

/**
 * A view by its link, for everybody who is signed in: it holds filters and no figures. `isOwn`: whether the reader may delete it.
 * `not_found` once it is deleted.
 */
export async function getSavedView(scope: Scope, id: string): Promise<SavedView & { isOwn: boolean }> {
  if (!scope.actor) throw new Failure("unauthenticated", "unauthenticated");
  const [row] = await scope.reader
    .select({ ...columns, userId: savedView.userId })
    .from(savedView)
    .where(eq(savedView.id, id));
  if (!row) throw new Failure("not_found", "not_found");
  const { userId, ...view } = row;
  return { ...view, isOwn: userId === scope.actor.userId };
}
