import type { Query } from "@/components/ui/address";

/** The last value of a parameter without control characters; undefined when nothing is left. */
export function textOf(query: Query, name: string): string | undefined {
  return (
    [query[name]]
      .flat()
      .at(-1)
      ?.replace(/\p{Cc}/gu, "")
      .trim() || undefined
  );
}

/** The value of a parameter when it is one of a closed list; what is not is left out, and the chip says what was asked. */
export function oneOf<Value extends string>(
  query: Query,
  name: string,
  list: readonly Value[],
): Value | undefined {
  return list.find((each) => each === textOf(query, name));
}
