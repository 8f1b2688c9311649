import { and, asc, eq, isNull, or } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { inOrder, nextStep } from "../../domain/instrument";
import type { InstrumentView, MilestoneView, RelationView } from "../../domain/view/instrument";
import type { InstrumentRef } from "../../domain/view/shared";
import { instrument, measure, milestone, organisation, provision, relation, user } from "../schema";
import { citationsOf, evidenceOf, organisationRef } from "./attached";
import { asItStood, instrumentItems, selectInstruments } from "./instrument-item";
import { instrumentRef, measureItems, selectMeasures } from "./measure-item";
import { dayOf, type Scope, seesUnpublished, visible } from "./scope";
import { instrumentStood } from "./standing";
import { listVersions } from "./versions";

const measuresShown = 200;

/**
 * One instrument with its ladder, relations, provisions and measures, as far as they had come by the day asked about.
 * `not_found` also for what the reader may not see, and for what did not stand yet unless it has no day of its own.
 */
export async function getInstrument(scope: Scope, id: string): Promise<InstrumentView> {
  const stood = scope.on ? or(instrumentStood(scope), eq(instrument.isUndated, true)) : undefined;
  const found = await selectInstruments(scope, and(eq(instrument.id, id), stood));
  const [item] = await instrumentItems(scope, found);
  const row = found[0] && asItStood(found[0].row, scope.on);
  if (!item || !row) throw new Failure("not_found", "not_found");
  const issuers = await findIssuer(scope, row.issuerId);
  const steps = await listMilestones(scope, row);
  const provisions = await listProvisions(scope, id);
  const relations = await listRelations(scope, id);
  const measures = await selectMeasures(
    scope,
    eq(measure.instrumentId, id),
    row.isUndated ? "whenever" : undefined,
  )
    .orderBy(asc(measure.position))
    .limit(measuresShown);
  const citations = await citationsOf(scope.reader, {
    instrument: [id],
    milestone: steps.map((step) => step.id),
    provision: provisions.map((part) => part.id),
  });
  const evidence = await evidenceOf(scope.reader, { milestone: steps.map((step) => step.id) });
  const milestones = steps.map((step) => ({
    ...step,
    evidence: evidence("milestone", step.id),
    citations: citations("milestone", step.id),
  }));
  return {
    ...item,
    summary: row.summary,
    draftedOn: row.draftedOn,
    repealedOn: row.repealedOn,
    issuer: issuers[0] ?? null,
    milestones: milestones.map(milestoneView),
    nextStep: viewOf(
      nextStep(
        milestones.filter((step) => !step.isSuperseded),
        dayOf(scope),
      ),
    ),
    relations,
    versions: await listVersions(scope, id),
    provisions: provisions.map((part) => ({ ...part, citations: citations("provision", part.id) })),
    measures: await measureItems(scope, measures),
    citations: citations("instrument", id),
  };
}

/** What an instrument is called; `not_found` also for what the reader may not see. One statement. */
export async function getInstrumentRef(scope: Scope, id: string): Promise<InstrumentRef> {
  const [row] = await scope.reader
    .select(instrumentRef)
    .from(instrument)
    .where(and(eq(instrument.id, id), visible(scope, instrument)));
  if (!row) throw new Failure("not_found", "not_found");
  return row;
}

type Step = MilestoneView & { happenedBy: string };
const milestoneView = ({ happenedBy: _happenedBy, ...view }: Step): MilestoneView => view;
const viewOf = (step: Step | null) => step && milestoneView(step);

async function findIssuer(scope: Scope, id: string | null) {
  if (id === null) return [];
  return scope.reader.select(organisationRef).from(organisation).where(eq(organisation.id, id));
}

/** The ladder, oldest first: what was held by the day asked about, and what had been planned by then. */
async function listMilestones(scope: Scope, { id, countryCode }: { id: string; countryCode: string }) {
  const isInside = seesUnpublished(scope, countryCode);
  const rows = await scope.reader
    .select({
      id: milestone.id,
      stage: milestone.stage,
      kind: milestone.kind,
      happenedOn: milestone.happenedOn,
      happenedBy: milestone.happenedBy,
      nationalName: milestone.nationalName,
      note: milestone.note,
      confidence: milestone.confidence,
      supersedesId: milestone.supersedesId,
      recordedAt: milestone.recordedAt,
      author: user.name,
    })
    .from(milestone)
    .leftJoin(user, eq(user.id, milestone.recordedById))
    .where(eq(milestone.instrumentId, id))
    .orderBy(asc(milestone.happenedBy), asc(milestone.position), asc(milestone.id));
  const superseded = new Set(rows.map((row) => row.supersedesId));
  return inOrder(rows.filter(isKnownOn(scope.on))).map(({ author, ...row }) => ({
    ...row,
    isSuperseded: superseded.has(row.id),
    recordedBy: isInside ? author : null,
  }));
}

const isKnownOn = (on: string | null) => (step: { kind: string; happenedBy: string; recordedAt: string }) =>
  on === null || (step.kind === "held" ? step.happenedBy : step.recordedAt.slice(0, 10)) <= on;

function listProvisions(scope: Scope, id: string) {
  return scope.reader
    .select({
      id: provision.id,
      position: provision.position,
      number: provision.number,
      heading: provision.heading,
      summary: provision.summary,
      body: provision.body,
      language: provision.language,
      confidence: provision.confidence,
    })
    .from(provision)
    .where(and(eq(provision.instrumentId, id), isNull(provision.versionId)))
    .orderBy(asc(provision.position));
}

/** What this instrument does to others and what is done to it, as far as the reader may see them. Two statements. */
export async function listRelations(scope: Scope, id: string): Promise<RelationView[]> {
  const shown = and(visible(scope, instrument), instrumentStood(scope));
  const read = (direction: "from" | "to") =>
    scope.reader
      .select({ kind: relation.kind, instrument: instrumentRef })
      .from(relation)
      .innerJoin(instrument, eq(instrument.id, direction === "from" ? relation.toId : relation.fromId))
      .where(and(eq(direction === "from" ? relation.fromId : relation.toId, id), shown))
      .orderBy(asc(relation.kind), asc(instrument.id));
  const from = await read("from");
  const to = await read("to");
  return [
    ...from.map((each) => ({ ...each, direction: "from" as const })),
    ...to.map((each) => ({ ...each, direction: "to" as const })),
  ];
}
