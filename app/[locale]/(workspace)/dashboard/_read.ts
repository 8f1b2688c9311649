import type { Query } from "@/components/ui/address";
import type { Scope } from "@/db/queries/scope";
import { isAsOfDay } from "@/domain/partial-date";
import type { Actor } from "@/domain/permissions";
import { scopeOf } from "@/lib/api/scope";

/** As of which day the address asks; a day that is none, or is to come, is found wrong with the rest of the selection. */
export function scopeAsked(actor: Actor, { on }: Query): Scope {
  const day = [on].flat().at(-1);
  return scopeOf(actor, day && isAsOfDay(day) ? day : null);
}
