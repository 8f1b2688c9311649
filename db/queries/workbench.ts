import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { publicAssessmentStates } from "../../domain/comparison/visible";
import { Failure, invalidField } from "../../domain/failure";
import { countriesFor } from "../../domain/permissions";
import type { CellItem, WorkbenchView } from "../../domain/view/assessment";
import type { Pillar, ScaleValue } from "../../domain/vocabulary";
import { assessment, assessmentStanding, country } from "../schema";
import { listCriteria } from "./criteria";
import { groupBy } from "./group-by";
import { countryRef } from "./measure-item";
import type { Scope } from "./scope";
import { cellKey } from "./standing-answers";

export interface WorkbenchRequest {
  /** This question across States. */
  criterion?: string;
  /** This State across questions. */
  country?: string;
  pillar?: Pillar;
  states?: "tracked" | "all";
}

const waiting = ["draft", "reviewed"] as const;

/**
 * The cells of one question across the States the reader may answer for, or of one State across questions, with what stands in each today
 * and how much waits. `forbidden` for those who answer nowhere or not for that State; `invalid` names what is missing or unknown. Five
 * statements.
 */
export async function getWorkbench(scope: Scope, request: WorkbenchRequest): Promise<WorkbenchView> {
  const mine = countriesFor(scope.actor, "assessment.submit");
  if (!scope.actor) throw new Failure("unauthenticated", "unauthenticated");
  if (mine.length === 0) throw new Failure("forbidden", "forbidden");
  if (!request.criterion && !request.country) throw invalidField("criterion", "required");
  if (request.country && mine !== "all" && !mine.includes(request.country))
    throw new Failure("forbidden", "forbidden");
  const { country: code, criterion, pillar, states } = request;
  const countries = await scope.reader
    .select(countryRef)
    .from(country)
    .where(
      and(
        code ? eq(country.code, code) : mine === "all" ? undefined : inArray(country.code, mine),
        !code && states !== "all" ? eq(country.isTracked, true) : undefined,
      ),
    )
    .orderBy(asc(country.code));
  const criteria = (await listCriteria(scope)).filter(
    (each) => (!criterion || each.code === criterion) && (!code || !pillar || each.pillar === pillar),
  );
  if (criterion && criteria.length === 0) throw invalidField("criterion", "unknown_criterion");
  const asked = {
    countries: countries.map((each) => each.code),
    criteria: criteria.map((each) => each.code),
  };
  return { countries, criteria, cells: await listCells(scope, asked) };
}

async function listCells(
  scope: Scope,
  { countries, criteria }: { countries: string[]; criteria: string[] },
): Promise<CellItem[]> {
  const { validFromDay, validUntilDay, state, countryCode, criterionCode } = assessmentStanding;
  const standsToday = and(
    inArray(state, [...publicAssessmentStates]),
    lte(validFromDay, scope.today),
    or(isNull(validUntilDay), gt(validUntilDay, scope.today)),
  );
  const rows = await scope.reader
    .select({
      id: assessment.id,
      countryCode,
      criterionCode,
      state,
      value: assessment.value,
      absence: assessment.absence,
      recordedById: assessment.recordedById,
    })
    .from(assessmentStanding)
    .innerJoin(assessment, eq(assessment.id, assessmentStanding.assessmentId))
    .where(
      and(
        inArray(countryCode, countries),
        inArray(criterionCode, criteria),
        or(standsToday, inArray(state, [...waiting])),
      ),
    );
  const byCell = groupBy(rows, cellKey);
  const isWaiting = (row: (typeof rows)[number]) => waiting.some((each) => each === row.state);
  return countries.flatMap((code) =>
    criteria.map((criterion): CellItem => {
      const cell = { countryCode: code, criterionCode: criterion };
      const held = byCell.get(cellKey(cell)) ?? [];
      const stands = held.find((row) => !isWaiting(row));
      return {
        ...cell,
        stands: stands
          ? {
              id: stands.id,
              value: stands.value as ScaleValue | null,
              absence: stands.absence,
              state: stands.state,
            }
          : null,
        waitingCount: held.filter(isWaiting).length,
        isOwnWaiting: held.some((row) => isWaiting(row) && row.recordedById === scope.actor?.userId),
      };
    }),
  );
}
