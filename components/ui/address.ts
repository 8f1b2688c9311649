export type Query = Record<string, string | string[] | undefined>;

/** The path with this query and these changes: `null` takes a parameter out, empty values are left out, order is kept. */
export function addressWith(path: string, query: Query, changes: Record<string, string | null> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of queryPairs(query)) if (!(name in changes)) parameters.append(name, value);
  for (const [name, value] of Object.entries(changes)) if (value) parameters.append(name, value);
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** Every name and value that is not empty, a repeated name as often as it has values. */
export function queryPairs(query: Query): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one): one is string => Boolean(one))
      .map((one): [string, string] => [name, one]),
  );
}
