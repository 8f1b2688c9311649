import type { ZodType, z } from "zod";
import { Failure } from "@/domain/failure";
import { fieldFailures } from "@/domain/input/field-failures";

/** The parameters of the address by name; one given empty, as a form does, counts as not given. */
export const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ""));

/** What was sent, as the schema makes it; `invalid` names each field that is wrong. */
export function parseInput<Schema extends ZodType>(wanted: Schema, value: unknown): z.output<Schema> {
  const parsed = wanted.safeParse(value, { reportInput: true });
  if (!parsed.success) throw new Failure("invalid", "invalid", fieldFailures(parsed.error));
  return parsed.data;
}
