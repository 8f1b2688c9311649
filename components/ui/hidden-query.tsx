import { type Query, queryPairs } from "./address";

/** Keeps the rest of the address when a GET form is sent. */
export function HiddenQuery({ query, except }: { query: Query; except: readonly string[] }) {
  return queryPairs(query)
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
}
