import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";

export { check, foreignKey, index, primaryKey, uniqueIndex as unique };

export const table = pgTable;
export const string = (name: string) => text(name);
export const oneOf = <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
  text(name, { enum: values as unknown as [T[number], ...T[number][]] });
export const flag = (name: string) => boolean(name);
export const whole = (name: string) => integer(name);
export const number = (name: string) => doublePrecision(name);
export const instant = (name: string) => text(name);
export const day = (name: string) => text(name);
export const json = <T>(name: string) => jsonb(name).$type<T>();
