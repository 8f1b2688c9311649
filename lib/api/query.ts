import type { ZodType, z } from "zod";
import { Failure } from "@/domain/failure";
import { fieldFailures } from "@/domain/input/field-failures";
import { listParameters } from "@/domain/input/query";

/**
 * The parameters of the address by name; one given empty, as a form does, counts as not given. One that is a list may be given several
 * times; of any other the last is meant.
 */
export function queryOf(request: Request, lists: readonly string[] = listParameters): Record<string, string> {
  const { searchParams } = new URL(request.url);
  const sent = Object.fromEntries([...searchParams].filter(([, value]) => value !== ""));
  for (const name of lists) if (sent[name]) sent[name] = searchParams.getAll(name).join(",");
  return sent;
}

/** What was sent, as the schema makes it; `invalid` names each field that is wrong. */
export function parseInput<Schema extends ZodType>(wanted: Schema, value: unknown): z.output<Schema> {
  const parsed = wanted.safeParse(value, { reportInput: true });
  if (!parsed.success) throw new Failure("invalid", "invalid", fieldFailures(parsed.error));
  return parsed.data;
}
