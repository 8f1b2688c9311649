import { and, asc, count, eq, inArray, isNotNull, lt, or, type SQL } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { countriesOf } from "../../domain/permissions";
import type { CommentView } from "../../domain/view/comment";
import type { Paged } from "../../domain/view/shared";
import {
  comment,
  commentRelease,
  commentReply,
  instrument,
  provision,
  standard,
  user,
  version,
} from "../schema";
import { groupBy } from "./group-by";
import { above, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { type Scope, seesUnpublished, visible } from "./scope";

/** Strangers see what was released by the day asked about; whoever has a role in the country sees all there was. */
function readable(scope: Scope): SQL | undefined {
  const end = scope.on === null ? undefined : `${scope.on}T99`;
  const codes = countriesOf(scope.actor);
  const released = and(
    isNotNull(commentRelease.commentId),
    end ? lt(commentRelease.recordedAt, end) : undefined,
  );
  return and(
    visible(scope, instrument),
    end ? lt(comment.recordedAt, end) : undefined,
    codes === "all"
      ? undefined
      : codes.length === 0
        ? released
        : or(released, inArray(comment.countryCode, codes)),
  );
}

const columns = {
  id: comment.id,
  instrumentId: comment.instrumentId,
  countryCode: comment.countryCode,
  kind: comment.kind,
  version: { number: version.sequence, label: version.label, language: version.language },
  provision: {
    id: provision.id,
    number: provision.number,
    heading: provision.heading,
    path: provision.path,
  },
  quote: comment.quote,
  text: comment.text,
  standardId: comment.standardId,
  standardName: standard.shortName,
  standardPlace: comment.standardPlace,
  recordedAt: comment.recordedAt,
  releasedAt: commentRelease.recordedAt,
  author: user.name,
};

const selectComments = (scope: Scope, condition: SQL | undefined) =>
  scope.reader
    .select(columns)
    .from(comment)
    .innerJoin(instrument, eq(instrument.id, comment.instrumentId))
    .innerJoin(version, eq(version.id, comment.versionId))
    .leftJoin(provision, eq(provision.id, comment.provisionId))
    .leftJoin(standard, eq(standard.id, comment.standardId))
    .leftJoin(commentRelease, eq(commentRelease.commentId, comment.id))
    .leftJoin(user, eq(user.id, comment.recordedById))
    .where(and(condition, readable(scope)))
    .$dynamic();

type Row = Awaited<ReturnType<typeof selectComments>>[number];

/** Comments with the answer that stands to each. One statement. */
async function complete(scope: Scope, rows: readonly Row[]): Promise<CommentView[]> {
  const ids = rows.map(({ id }) => id);
  const replies =
    ids.length === 0
      ? []
      : await scope.reader
          .select()
          .from(commentReply)
          .where(
            and(
              inArray(commentReply.commentId, ids),
              scope.on === null ? undefined : lt(commentReply.recordedAt, `${scope.on}T99`),
            ),
          )
          .orderBy(asc(commentReply.recordedAt), asc(commentReply.id));
  const byComment = groupBy(replies, (reply) => reply.commentId);
  return rows.map(({ standardId, standardName, standardPlace, author, ...row }) => {
    const reply = byComment.get(row.id)?.at(-1);
    return {
      ...row,
      provision: row.provision?.id ? row.provision : null,
      basis: standardId ? { standardId, name: standardName ?? standardId, place: standardPlace } : null,
      recordedBy: seesUnpublished(scope, row.countryCode) ? author : null,
      reply: reply ? { answer: reply.answer, reason: reply.reason, recordedAt: reply.recordedAt } : null,
    };
  });
}

/** What was said to the texts of an instrument, or to one of its versions, oldest first, a page at a time. Three statements. */
export async function listComments(
  scope: Scope,
  instrumentId: string,
  request: PageRequest & { version?: number } = {},
): Promise<Paged<CommentView>> {
  const limit = limitOf(request);
  const wanted = and(
    eq(comment.instrumentId, instrumentId),
    request.version === undefined ? undefined : eq(version.sequence, request.version),
  );
  const after = readCursor(request.cursor, "ss");
  const rows = await selectComments(scope, and(wanted, above([comment.recordedAt, comment.id], after)))
    .orderBy(asc(comment.recordedAt), asc(comment.id))
    .limit(limit + 1);
  const page = cutPage(rows, limit, (row) => [row.recordedAt, row.id]);
  const [counted] = await scope.reader
    .select({ rows: count() })
    .from(comment)
    .innerJoin(instrument, eq(instrument.id, comment.instrumentId))
    .innerJoin(version, eq(version.id, comment.versionId))
    .leftJoin(commentRelease, eq(commentRelease.commentId, comment.id))
    .where(and(wanted, readable(scope)));
  return {
    data: await complete(scope, page.rows),
    page: { next: page.next, totalCount: counted?.rows ?? 0 },
  };
}

/** One comment; `not_found` also for one the reader may not see. */
export async function getComment(scope: Scope, id: string): Promise<CommentView> {
  const [view] = await complete(scope, await selectComments(scope, eq(comment.id, id)));
  if (!view) throw new Failure("not_found", "not_found");
  return view;
}
