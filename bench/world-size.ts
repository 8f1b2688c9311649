import { randomFrom } from "./random";

/** Countries x instruments each x measures each x progress entries each; only the instruments grow from world to world. */
export const worlds = {
  S: { countries: 57, instruments: 12, measures: 20, progress: 3 },
  x10: { countries: 57, instruments: 120, measures: 20, progress: 3 },
  x100: { countries: 57, instruments: 1_200, measures: 20, progress: 3 },
} as const;
export type WorldName = keyof typeof worlds;

/** Codes that ISO 3166-1 keeps for private use or has not given to any State, so that nobody takes a synthetic row for a real one. */
export const countryCodes = [
  ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("").map((letter) => `X${letter}`),
  ..."MNOPQRSTUVWXYZ".split("").map((letter) => `Q${letter}`),
  ..."ABCDFGHIJKLMNOPQR".split("").map((letter) => `Y${letter}`),
];

/** Ids of measures of a world, spread over all of it, the same on each run. */
export function someMeasureIds(name: WorldName, count: number): string[] {
  const random = randomFrom(count);
  const below = (limit: number) => Math.floor(random() * limit);
  const { countries, instruments, measures } = worlds[name];
  return Array.from({ length: count }, () => {
    const code = countryCodes[below(countries)] as string;
    return `${code.toLowerCase()}-${below(instruments)}-${1 + below(measures)}`;
  });
}
