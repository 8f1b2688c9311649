import { and, asc, count, desc, eq, gt, inArray, type SQL } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { can, countriesFor } from "../../domain/permissions";
import type { CaseSubjectView, CaseView, OwnCaseView } from "../../domain/view/case";
import type { Paged } from "../../domain/view/shared";
import type { CaseSubject } from "../../domain/vocabulary";
import { publicFacts } from "../case-subjects";
import { caseAnswer, publicCase } from "../schema";
import { above, below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { dayOf, type Scope } from "./scope";

const select = (scope: Scope) =>
  scope.reader
    .select({ row: publicCase, answer: caseAnswer })
    .from(publicCase)
    .leftJoin(caseAnswer, eq(caseAnswer.caseId, publicCase.id))
    .$dynamic();
type Row = Awaited<ReturnType<typeof select>>[number];

const stoodBy = (scope: Scope, at: string) => scope.on === null || at < `${scope.on}T99`;

async function complete(
  scope: Scope,
  rows: readonly Row[],
): Promise<(OwnCaseView & { isTextPublic: boolean })[]> {
  const facts = await publicFacts(
    scope.reader,
    rows.map(({ row }) => ({ kind: row.subjectKind, id: row.subjectId })),
  );
  return rows.map(({ row, answer }) => {
    const given = answer && stoodBy(scope, answer.recordedAt) ? answer : null;
    const fact = facts.get(`${row.subjectKind} ${row.subjectId}`);
    return {
      number: row.number,
      subject: fact
        ? { kind: fact.kind, id: fact.id, title: fact.title, number: fact.number, path: fact.path }
        : null,
      recordedAt: row.recordedAt,
      answerBy: row.answerBy,
      isOpen: given === null,
      isLate: given === null && row.answerBy < dayOf(scope),
      said: { text: row.text, evidence: [...row.evidence] },
      answer: given && { outcome: given.outcome, text: given.text, recordedAt: given.recordedAt },
      countryCode: row.countryCode,
      email: row.isOpen ? row.email : null,
      isTextPublic: given?.isTextPublic ?? false,
    };
  });
}

async function read(scope: Scope, number: number) {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_000_000_000)
    throw new Failure("not_found", "not_found");
  const [row] = await select(scope).where(eq(publicCase.number, number));
  const [view] = row && stoodBy(scope, row.row.recordedAt) ? await complete(scope, [row]) : [];
  if (!view) throw new Failure("not_found", "not_found");
  return view;
}

/** A case as everybody may read it on the day asked about; what was said only where its answer lets it be read. */
export async function getCase(scope: Scope, number: number): Promise<CaseView> {
  const { countryCode: _country, email: _email, isTextPublic, ...view } = await read(scope, number);
  return { ...view, said: isTextPublic ? view.said : null };
}

/** A case with all that was said, for those who may answer it; `not_found` for everybody else. */
export async function getOwnCase(scope: Scope, number: number): Promise<OwnCaseView> {
  const { isTextPublic: _public, ...view } = await read(scope, number);
  if (!can(scope.actor, "case.answer", view)) throw new Failure("not_found", "not_found");
  return view;
}

/** Cases that the reader may answer: open ones by the day they are promised for, answered ones newest first. Four statements. */
export async function listCases(
  scope: Scope,
  request: PageRequest & { state?: "open" | "answered" } = {},
): Promise<Paged<OwnCaseView>> {
  const mine = countriesFor(scope.actor, "case.answer");
  const isOpen = request.state !== "answered";
  const limit = limitOf(request);
  const wanted: SQL | undefined = and(
    eq(publicCase.isOpen, isOpen),
    mine === "all"
      ? undefined
      : mine.length === 0
        ? gt(publicCase.number, 2_000_000_000)
        : inArray(publicCase.countryCode, mine),
  );
  const cursor = readCursor(request.cursor, "ss");
  const keys = [publicCase.answerBy, publicCase.id];
  const rows = await select(scope)
    .where(and(wanted, isOpen ? above(keys, cursor) : below(keys, cursor)))
    .orderBy(...(isOpen ? keys.map((key) => asc(key)) : keys.map((key) => desc(key))))
    .limit(limit + 1);
  const page = cutPage(rows, limit, ({ row }) => [row.answerBy, row.id]);
  const [counted] = await scope.reader.select({ rows: count() }).from(publicCase).where(wanted);
  return {
    data: (await complete(scope, page.rows)).map(({ isTextPublic: _public, ...view }) => view),
    page: { next: page.next, totalCount: counted?.rows ?? 0 },
  };
}

/** A fact that somebody may say is wrong; `not_found` where it is not there or not public. */
export async function getCaseFact(scope: Scope, kind: CaseSubject, id: string): Promise<CaseSubjectView> {
  const fact = (await publicFacts(scope.reader, [{ kind, id }])).get(`${kind} ${id}`);
  if (!fact) throw new Failure("not_found", "not_found");
  return fact;
}
