import type { Scope } from "@/db/queries/scope";
import { getStore } from "@/db/store";
import type { Actor } from "@/domain/permissions";

/** Who asks, as of which day. Today and days to come are answered from what is carried now: nothing later is known. */
export function scopeOf(actor: Actor | null, on: string | null | undefined): Scope {
  const today = new Date().toISOString().slice(0, 10);
  const store = getStore();
  return {
    reader: actor ? store.reader : store.publicReader(),
    actor,
    today,
    on: on && on < today ? on : null,
  };
}
