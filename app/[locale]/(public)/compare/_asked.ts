import type { Query } from "@/components/ui/address";
import { type CompareRequest, mostCountries } from "@/db/queries/compared";
import { Failure, type FieldFailure } from "@/domain/failure";
import { fieldFailures } from "@/domain/input/field-failures";
import { compareQuery, listParameters } from "@/domain/input/query";

export const mostSideBySide = 6;
export const views = ["text", "matrix"] as const;
type View = (typeof views)[number];

/** What the address asks for, as far as it can be read, and what is wrong with it, by field. */
export interface Asked {
  /** What was given under each name, lists with commas between. */
  sent: Partial<Record<string, string>>;
  request: CompareRequest | null;
  view: View;
  failures: FieldFailure[];
}

/** Reads a comparison from the address; `standard` are the States compared when it names none. */
export function readAsked(query: Query, standard: readonly string[]): Asked {
  const sent = sentOf(query);
  const parsed = compareQuery.safeParse({ ...sent, countries: sent.countries ?? standard.join(",") });
  const failures = parsed.success ? [] : fieldFailures(parsed.error);
  const count = new Set(parsed.data?.countries).size;
  if (sent.view && !views.some((view) => view === sent.view))
    failures.push({ field: "view", reason: "unknown_value" });
  const view = sent.view === "matrix" || (!sent.view && count > mostSideBySide) ? "matrix" : "text";
  const most = view === "text" ? mostSideBySide : mostCountries;
  if (count > most) failures.push({ field: "countries", reason: "too_many", values: { max: most } });
  return { sent, view, failures, request: parsed.success && failures.length === 0 ? parsed.data : null };
}

export const isListParameter = (name: string) => listParameters.some((each) => each === name);

function sentOf(query: Query): Asked["sent"] {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      const values = [value].flat().filter(Boolean);
      const text = isListParameter(name) ? values.join(",") : values.at(-1);
      return text ? [[name, text]] : [];
    }),
  );
}

/** What was asked; what the fields are that cannot be answered as they stand. */
export async function orRefused<Answer>(
  asking: Promise<Answer>,
): Promise<{ answer: Answer; failures: [] } | { answer: null; failures: FieldFailure[] }> {
  try {
    return { answer: await asking, failures: [] };
  } catch (error) {
    if (error instanceof Failure && error.code === "invalid") return { answer: null, failures: error.fields };
    throw error;
  }
}

/** The values of a list in the address. */
export const listed = (text: string | undefined) => text?.split(",").filter(Boolean) ?? [];
