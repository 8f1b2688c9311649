import { addressWith, type Query } from "@/components/ui/address";
import { isListParameter } from "./_asked";

export const path = "/compare";

/** The same address with one value of a list taken out, however the list was written. */
export function withoutValue(query: Query, name: string, value: string): string {
  if (!isListParameter(name)) return addressWith(path, query, { [name]: null });
  const left = [query[name]]
    .flat()
    .flatMap((each) => each?.split(",") ?? [])
    .filter((each) => each !== "" && each !== value);
  return addressWith(path, query, { [name]: left.join(",") || null });
}

/** Where a question, or one cell of it, is read alone, on the same two clocks. */
export function cellAddress(query: Query) {
  const { on, knownAt } = query;
  return (criterionCode: string, countryCode?: string) =>
    addressWith([path, criterionCode, countryCode].filter(Boolean).join("/").toLowerCase(), { on, knownAt });
}
