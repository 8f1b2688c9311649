import { and, desc, eq, isNull, lt, ne, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { Failure } from "../../domain/failure";
import { type Actor, can } from "../../domain/permissions";
import type { ExportView } from "../../domain/view/export";
import { exportFile, job, user } from "../schema";
import type { Reader } from "../store";
import { cutPage, limitOf, type PageRequest, readCursor } from "./page";

/** Only renames the table in the statement, which both engines write alike. */
const approver = alias(user, "approver");

const read = (reader: Reader, wanted: SQL | undefined) =>
  reader
    .select({ row: exportFile, job, createdBy: user.name, approvedBy: approver.name })
    .from(exportFile)
    .innerJoin(user, eq(user.id, exportFile.createdById))
    .leftJoin(job, eq(job.id, exportFile.jobId))
    .leftJoin(approver, eq(approver.id, exportFile.approvedById))
    .where(wanted)
    .orderBy(desc(exportFile.createdAt), desc(exportFile.id))
    .$dynamic();

type Row = Awaited<ReturnType<typeof read>>[number];

function viewOf({ row, job: made, createdBy, approvedBy }: Row, now: string): ExportView {
  const { removedAt, madeAt: _madeAt, createdById: _by, approvedById: _approved, ...rest } = row;
  const isOver = removedAt !== null || (row.expiresAt !== null && row.expiresAt <= now);
  return {
    ...rest,
    createdBy,
    approvedBy,
    state: isOver ? "expired" : (made?.state ?? "expired"),
    doneCount: made?.doneCount ?? 0,
    totalCount: made?.totalCount ?? null,
    failure: made?.failure ?? null,
    failureValues: made?.state === "failed" ? ((made.result ?? null) as ExportView["failureValues"]) : null,
  };
}

/** The files somebody asked for, newest first, a page at a time. One statement. */
export async function listOwnExports(reader: Reader, userId: string, now: string, request: PageRequest = {}) {
  const limit = limitOf(request);
  const [before] = readCursor(request.cursor, "s") ?? [];
  const rows = await read(
    reader,
    and(
      eq(exportFile.createdById, userId),
      before === undefined ? undefined : lt(exportFile.createdAt, String(before)),
    ),
  ).limit(limit + 1);
  const page = cutPage(rows, limit, ({ row }) => [row.createdAt]);
  return { data: page.rows.map((row) => viewOf(row, now)), page: { next: page.next } };
}

/** Restricted files of others that await a second person and that `actor` may agree to, the newest hundred looked at. One statement. */
export async function listExportsToApprove(reader: Reader, actor: Actor, now: string): Promise<ExportView[]> {
  const rows = await read(
    reader,
    and(
      eq(exportFile.isRestricted, true),
      isNull(exportFile.approvedAt),
      isNull(exportFile.removedAt),
      ne(exportFile.createdById, actor.userId),
    ),
  ).limit(100);
  return rows
    .filter(({ row }) =>
      can(actor, "export.approve", { countryCode: row.countryCode, authorIds: [row.createdById] }),
    )
    .map((row) => viewOf(row, now))
    .filter(({ state }) => ["waiting", "running", "done"].includes(state));
}

/** What is to be made, for the job that makes it; null when it is not there any more. */
export async function findExportToMake(reader: Reader, id: string) {
  const [row] = await reader
    .select()
    .from(exportFile)
    .where(and(eq(exportFile.id, id), isNull(exportFile.removedAt)));
  return row ?? null;
}

/**
 * The file that `actor` may take now. Those of others and those that are gone are `not_found`, what is not ready or was taken back is
 * `conflict`, what still awaits a second person is `forbidden`.
 */
export async function getExportToTake(
  reader: Reader,
  actor: Actor,
  id: string,
  now: string,
): Promise<ExportView> {
  const [row] = await read(reader, and(eq(exportFile.id, id), eq(exportFile.createdById, actor.userId)));
  if (!row) throw new Failure("not_found", "not_found");
  const view = viewOf(row, now);
  if (view.state === "expired") throw new Failure("not_found", "export_expired");
  if (view.state === "cancelled") throw new Failure("conflict", "export_cancelled");
  if (view.state === "failed") throw new Failure("conflict", "export_failed");
  if (view.state !== "done") throw new Failure("conflict", "export_not_ready");
  if (view.isRestricted && view.approvedAt === null) throw new Failure("forbidden", "export_second_person");
  if (
    view.isRestricted &&
    !can(actor, "instrument.read_unpublished", { countryCode: view.countryCode ?? ownCountry(actor) })
  )
    throw new Failure("not_found", "not_found");
  return view;
}

/** Any State in which the actor still holds a role. */
const ownCountry = ({ grants }: Actor) => grants[0]?.countryCode ?? null;
