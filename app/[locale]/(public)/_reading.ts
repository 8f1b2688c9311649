import { notFound } from "next/navigation";
import { cache } from "react";
import type { Query } from "@/components/ui/address";
import type { Scope } from "@/db/queries/scope";
import { getStore } from "@/db/store";
import { Failure } from "@/domain/failure";
import { isAsOfDay } from "@/domain/partial-date";
import { getActor } from "@/lib/session/current";

/** How a public page is being read. */
export interface Reading {
  query: Query;
  scope: Scope;
  /** Given in the address but no day that exists: the page then shows nothing but that. */
  wrongDay: string | null;
}

/** One moment for the whole request, so that a page read at midnight speaks of one day. */
const todayOnce = cache(() => new Date().toISOString().slice(0, 10));

/** Who reads, as of which day; one object for each day, so that a page and its title share what they read. */
export const scopeOn = cache(async (on: string | null): Promise<Scope> => {
  const [store, actor] = [getStore(), await getActor()];
  return { reader: actor ? store.reader : store.publicReader(), actor, today: todayOnce(), on };
});

export async function readAddress(searchParams: Promise<Query>): Promise<Reading> {
  const query = await searchParams;
  const given = [query.on].flat().at(-1) || null;
  const isDay = given === null || isAsOfDay(given);
  const on = isDay && given !== todayOnce() ? given : null;
  return { query, scope: await scopeOn(on), wrongDay: isDay ? null : given };
}

/** What a query answers; the page that says there is nothing here when the thing is not there or not the reader's to see. */
export async function orNotFound<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Failure && error.code === "not_found") notFound();
    throw error;
  }
}

/** A page of a list; null when the address names a place in it that is none. */
export async function orWrongPlace<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Failure && error.fields.some(({ field }) => field === "cursor")) return null;
    throw error;
  }
}
