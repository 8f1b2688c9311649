import { and, asc, count, eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { RatificationView, TreatyItem, TreatyView } from "../../domain/view/treaty";
import type { StandardGroup } from "../../domain/vocabulary";
import { basis, criterion, standard, standardArticle } from "../schema";
import { citationsOf } from "./attached";
import { groupBy } from "./group-by";
import { listRatifications } from "./ratifications";
import { dayOf, type Scope } from "./scope";
import { answersOn, cellKey } from "./standing-answers";

export interface TreatyFilter {
  group?: StandardGroup;
}

type Row = typeof standard.$inferSelect;

/** Treaties, and what else States accepted or the rubric rests on, in their order. Four statements. */
export async function listTreaties(scope: Scope, filter: TreatyFilter = {}): Promise<TreatyItem[]> {
  const rows = await scope.reader
    .select()
    .from(standard)
    .where(filter.group ? eq(standard.group, filter.group) : undefined)
    .orderBy(asc(standard.position), asc(standard.id));
  const standings = groupBy(await listRatifications(scope), ({ treaty }) => treaty.id);
  const counted = await scope.reader
    .select({ standardId: basis.standardId, rows: count() })
    .from(basis)
    .where(eq(basis.subjectKind, "criterion"))
    .groupBy(basis.standardId);
  const counts = new Map(counted.map((row) => [row.standardId, row.rows]));
  return rows.map((row) => treatyItem(row, standings.get(row.id) ?? [], counts.get(row.id) ?? 0));
}

function treatyItem(row: Row, standings: readonly RatificationView[], criterionCount: number): TreatyItem {
  const { position: _position, ...facts } = row;
  const withStatus = (status: RatificationView["status"]) =>
    standings.filter((each) => each.status === status).length;
  return {
    ...facts,
    partyCount: withStatus("party"),
    notPartyCount: withStatus("not_party"),
    criterionCount,
  };
}

/** One treaty with its articles, who accepted it, and the questions that rest on it. `not_found` for an unknown id. Six statements. */
export async function getTreaty(scope: Scope, id: string): Promise<TreatyView> {
  const { reader } = scope;
  const [row] = await reader.select().from(standard).where(eq(standard.id, id));
  if (!row) throw new Failure("not_found", "not_found");
  const articles = await reader
    .select({
      number: standardArticle.number,
      heading: standardArticle.heading,
      isVerified: standardArticle.isVerified,
    })
    .from(standardArticle)
    .where(eq(standardArticle.standardId, id))
    .orderBy(asc(standardArticle.position));
  const ratifications = await listRatifications(scope, { treaty: id });
  const resting = await reader
    .select({ code: criterion.code, question: criterion.question, reference: basis.reference })
    .from(basis)
    .innerJoin(criterion, eq(criterion.code, basis.subjectId))
    .where(and(eq(basis.standardId, id), eq(basis.subjectKind, "criterion")))
    .orderBy(asc(criterion.position), asc(basis.position));
  const criteria = [...groupBy(resting, ({ code }) => code).values()].flatMap((rows) =>
    rows
      .slice(0, 1)
      .map((first) => ({ ...first, reference: rows.map(({ reference }) => reference).join("; ") })),
  );
  const citations = await citationsOf(reader, { standard: [id] });
  return {
    ...treatyItem(row, ratifications, criteria.length),
    articles,
    ratifications,
    criteria,
    unmet: await unmetOf(
      scope,
      ratifications,
      criteria.map(({ code }) => code),
    ),
    citations: citations("standard", id),
  };
}

/** Of tracked States that are bound: which questions stand at 0 or 1, have no provision or are not researched. */
async function unmetOf(scope: Scope, ratifications: readonly RatificationView[], codes: readonly string[]) {
  const bound = ratifications.filter(({ status, country }) => status === "party" && country.isTracked);
  const countries = bound.map(({ country }) => country.code);
  if (countries.length === 0 || codes.length === 0) return [];
  const answers = await answersOn(scope, countries, codes, dayOf(scope));
  return countries.flatMap((countryCode) => {
    const criteria = codes.filter((criterionCode) => {
      const answer = answers.get(cellKey({ countryCode, criterionCode }));
      if (!answer) return true;
      if (answer.value !== null) return answer.value <= 1;
      return answer.absence === "no_provision" || answer.absence === "not_researched";
    });
    return criteria.length > 0 ? [{ countryCode, criteria }] : [];
  });
}

/** Whether there is a treaty or other standard of this id. One statement. */
export async function isTreaty({ reader }: Scope, id: string): Promise<boolean> {
  const rows = await reader.select({ id: standard.id }).from(standard).where(eq(standard.id, id));
  return rows.length > 0;
}
