import { notFound, permanentRedirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { addressWith, type Query } from "@/components/ui/address";
import { listCriteria } from "@/db/queries/criteria";
import type { Scope } from "@/db/queries/scope";
import { compareQuery } from "@/domain/input/query";
import type { CriterionView } from "@/domain/view/comparison";
import { localePath } from "@/lib/i18n/routing";

/** The rubric once for a page and its title. */
const rubricOf = cache((scope: Scope) => listCriteria(scope));

/** A question of the rubric by its code in any case, with its neighbours; the page that says there is nothing here for any other. */
export async function findQuestion(scope: Scope, code: string) {
  const rubric = await rubricOf(scope);
  const at = rubric.findIndex((each) => each.code === code.toUpperCase());
  const criterion: CriterionView | undefined = rubric[at];
  if (!criterion) notFound();
  return { criterion, previous: rubric[at - 1], next: rubric[at + 1] };
}

/** Addresses have their codes in small letters. */
export async function inSmallLetters(path: string, given: readonly string[], query: Query) {
  if (given.some((code) => code !== code.toLowerCase()))
    permanentRedirect(localePath(addressWith(path, query), await getLocale()));
}

/** The second clock of the address, where it can be read. */
export function knownAtOf(query: Query): string | undefined {
  const given = [query.knownAt].flat().at(-1);
  const read = compareQuery.shape.knownAt.safeParse(given || undefined);
  return read.success ? read.data : undefined;
}
