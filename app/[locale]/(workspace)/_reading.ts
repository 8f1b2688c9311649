import { notFound } from "next/navigation";
import type { Scope } from "@/db/queries/scope";
import { Failure } from "@/domain/failure";
import { type Action, type Actor, can, type Subject } from "@/domain/permissions";
import { scopeOf } from "@/lib/api/scope";

/** Signed-in pages speak of today. */
export const scopeToday = (actor: Actor): Scope => scopeOf(actor, null);

/** What a query answers; "no such page" when the thing is not there, or not the reader's to see or to do. */
export async function orNotFound<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Failure && (error.code === "not_found" || error.code === "forbidden")) notFound();
    throw error;
  }
}

/** "No such page" for whoever may not do this. */
export function requireAllowed(actor: Actor, action: Action, subject: Subject): void {
  if (!can(actor, action, subject)) notFound();
}
