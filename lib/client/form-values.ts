/** What a form holds, by the names of its inputs; a name that several inputs share has a list. */
export type FormValues = Record<string, string | string[]>;

/** What was typed; names that begin with `$` belong to the form itself. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    const held = values[name];
    values[name] = held === undefined ? value : [held, value].flat();
  }
  return values;
}

export const isBlank = (values: FormValues) =>
  Object.values(values).every((value) => [value].flat().every((each) => each.trim() === ""));

interface Nested {
  [name: string]: unknown;
}

/**
 * Dotted names as a body: `title.ru` becomes `{title: {ru}}`, `evidence.3.url` an item of a list and `pillars.3` one that is a text.
 * Blank values are left out, and so are the items of which nothing is left. `nameOf` says which input a field of the sent body came from.
 */
export function bodyFrom(values: FormValues): { body: Nested; nameOf: (field: string) => string } {
  const kept = Object.entries(values).filter(([, value]) => !isBlank({ value }));
  const places = new Map<string, string[]>();
  const body: Nested = {};
  for (const [name, value] of kept) {
    const match = /^(.+)\.(\d+)(?:\.(.+))?$/.exec(name);
    const [, list, number, rest] = match ?? [];
    if (list && number) {
      const numbers = places.get(list) ?? [];
      if (!numbers.includes(number)) places.set(list, [...numbers, number]);
      const items = (body[list] ?? []) as unknown[];
      const at = (places.get(list) ?? []).indexOf(number);
      items[at] = rest ? { ...(items[at] as Nested | undefined), [rest]: value } : value;
      body[list] = items;
    } else put(body, name.split("."), value);
  }
  return {
    body,
    nameOf: (field) =>
      field.replace(/^(.+?)\.(\d+)(?=\.|$)/, (whole, list: string, at: string) => {
        const number = places.get(list)?.[Number(at)];
        return number === undefined ? whole : `${list}.${number}`;
      }),
  };
}

function put(body: Nested, [first, ...rest]: string[], value: string | string[]) {
  if (first === undefined) return;
  if (rest.length === 0) body[first] = value;
  else {
    body[first] ??= {};
    put(body[first] as Nested, rest, value);
  }
}

/** The numbers of the rows of a list that the values hold, in order: `evidence.0.url` and `evidence.2.url` are [0, 2]. */
export function rowsIn(values: FormValues, list: string): number[] {
  const numbers = Object.keys(values).flatMap((name) => {
    const [head, number] = name.split(".");
    return head === list && number !== undefined ? [Number(number)] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

export const textIn = (values: FormValues, name: string): string => [values[name] ?? ""].flat()[0] ?? "";
