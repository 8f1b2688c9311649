import { and, desc, eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { FollowView } from "../../domain/view/reminder";
import type { Paged } from "../../domain/view/shared";
import type { FollowKind } from "../../domain/vocabulary";
import { follow } from "../schema";
import { countUpTo } from "./count-up-to";
import { below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import type { Scope } from "./scope";

const columns = {
  id: follow.id,
  kind: follow.kind,
  subjectId: follow.subjectId,
  createdAt: follow.createdAt,
};

/** What the reader follows, newest first. */
export async function listFollows(scope: Scope, request: PageRequest = {}): Promise<Paged<FollowView>> {
  if (!scope.actor) throw new Failure("unauthenticated", "unauthenticated");
  const limit = limitOf(request);
  const own = eq(follow.userId, scope.actor.userId);
  const rows = await scope.reader
    .select(columns)
    .from(follow)
    .where(and(own, below([follow.createdAt, follow.id], readCursor(request.cursor, "ss"))))
    .orderBy(desc(follow.createdAt), desc(follow.id))
    .limit(limit + 1);
  const page = cutPage(rows, limit, (row) => [row.createdAt, row.id]);
  return {
    data: page.rows,
    page: { next: page.next, totalCount: await countUpTo(scope.reader, follow, own) },
  };
}

/** How the reader follows a thing; null when they do not. */
export async function findFollow(
  scope: Scope,
  kind: FollowKind,
  subjectId: string,
): Promise<FollowView | null> {
  const [row] = await scope.reader
    .select(columns)
    .from(follow)
    .where(
      and(
        eq(follow.userId, scope.actor?.userId ?? ""),
        eq(follow.kind, kind),
        eq(follow.subjectId, subjectId),
      ),
    );
  return row ?? null;
}
