import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { type Evidenced, findDrift } from "../../domain/comparison/drift";
import { Failure } from "../../domain/failure";
import { countriesFor } from "../../domain/permissions";
import type { DriftItem } from "../../domain/view/assessment";
import type { Paged } from "../../domain/view/shared";
import type { ScaleValue } from "../../domain/vocabulary";
import {
  assessment,
  assessmentProvision,
  assessmentStanding,
  citation,
  country,
  criterion,
  instrument,
  source,
} from "../schema";
import { criterionRef } from "./assessment-items";
import { requireCriterion } from "./criteria";
import { groupBy } from "./group-by";
import { countryRef } from "./measure-item";
import { type PageRequest, pageInMemory } from "./page";
import { type Scope, visible } from "./scope";
import { visibleAssessments } from "./visible-assessments";

const compared = ["draft", "reviewed", "published", "public_source"] as const;

type Evidence = DriftItem["evidence"][number];
type Answer = Evidenced & { item: DriftItem["answers"][number]; criterion: DriftItem["criterion"] };

/**
 * Where the same sources and provisions were given different values for several States: of the answers that stand open to this day or
 * wait to be decided, by criterion. `forbidden` for those who review nowhere. Four statements; as many answers are read as there are
 * cells, however long their history.
 */
export async function listDrift(
  scope: Scope,
  request: PageRequest & { criterion?: string } = {},
): Promise<Paged<DriftItem>> {
  if (!scope.actor) throw new Failure("unauthenticated", "unauthenticated");
  if (countriesFor(scope.actor, "assessment.submit").length === 0)
    throw new Failure("forbidden", "forbidden");
  await requireCriterion(scope, request.criterion);
  const among = and(
    inArray(assessmentStanding.state, [...compared]),
    isNull(assessmentStanding.validUntilDay),
    request.criterion ? eq(assessmentStanding.criterionCode, request.criterion) : undefined,
    visibleAssessments(scope),
  );
  return pageInMemory(await drifts(scope, among), request, keyOf);
}

const keyOf = ({ criterion: { code }, evidence }: DriftItem) =>
  `${code} ${JSON.stringify(evidence.map(({ kind, id, locator }) => [kind, id, locator]))}`;

async function drifts(scope: Scope, among: SQL | undefined): Promise<DriftItem[]> {
  const rows = await readAnswers(scope, among);
  const evidence = await readEvidence(scope, among);
  const named = new Map([...evidence.values()].flat().map((each) => [markOf(each), each]));
  const answers = rows.map(
    ({ row, state, country: of, criterion: question }): Answer => ({
      id: row.id,
      criterionCode: row.criterionCode,
      value: row.value as ScaleValue | null,
      evidence: (evidence.get(row.id) ?? []).map(markOf),
      criterion: question,
      item: {
        id: row.id,
        country: of,
        value: row.value as ScaleValue | null,
        asOf: row.asOf,
        state,
        rationale: row.rationale,
      },
    }),
  );
  return findDrift(answers)
    .filter((drift) => new Set(drift.answers.map(({ item }) => item.country.code)).size > 1)
    .flatMap((drift): DriftItem[] => {
      const [first] = drift.answers;
      if (!first) return [];
      return [
        {
          criterion: first.criterion,
          evidence: drift.evidence.flatMap((mark) => named.get(mark) ?? []),
          answers: drift.answers.map(({ item }) => item),
        },
      ];
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const markOf = ({ kind, id, locator }: Evidence) => JSON.stringify([kind, id, locator]);

const readAnswers = (scope: Scope, among: SQL | undefined) =>
  scope.reader
    .select({
      row: assessment,
      state: assessmentStanding.state,
      country: countryRef,
      criterion: criterionRef,
    })
    .from(assessmentStanding)
    .innerJoin(assessment, eq(assessment.id, assessmentStanding.assessmentId))
    .innerJoin(country, eq(country.code, assessment.countryCode))
    .innerJoin(criterion, eq(criterion.code, assessment.criterionCode))
    .where(among)
    .orderBy(asc(assessmentStanding.countryCode), asc(assessment.id));

async function readEvidence(scope: Scope, among: SQL | undefined): Promise<Map<string, Evidence[]>> {
  const cited = await scope.reader
    .select({
      assessmentId: assessment.id,
      id: source.id,
      title: source.title,
      locator: citation.locator,
    })
    .from(assessmentStanding)
    .innerJoin(assessment, eq(assessment.id, assessmentStanding.assessmentId))
    .innerJoin(citation, and(eq(citation.subjectKind, "assessment"), eq(citation.subjectId, assessment.id)))
    .innerJoin(source, eq(source.id, citation.sourceId))
    .where(among);
  const provisions = await scope.reader
    .select({
      assessmentId: assessment.id,
      id: instrument.id,
      title: instrument.title,
      locator: assessmentProvision.locator,
    })
    .from(assessmentStanding)
    .innerJoin(assessment, eq(assessment.id, assessmentStanding.assessmentId))
    .innerJoin(assessmentProvision, eq(assessmentProvision.assessmentId, assessment.id))
    .innerJoin(instrument, eq(instrument.id, assessmentProvision.instrumentId))
    .where(and(among, visible(scope, instrument)));
  const all = [
    ...cited.map(({ title, ...row }) => ({ ...row, kind: "source" as const, title: { native: title } })),
    ...provisions.map((row) => ({ ...row, kind: "instrument" as const })),
  ];
  const byAnswer = groupBy(all, (row) => row.assessmentId);
  return new Map([...byAnswer].map(([id, rows]) => [id, rows.map(({ assessmentId: _id, ...each }) => each)]));
}
