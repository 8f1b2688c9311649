import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

export { check, foreignKey, index, primaryKey, uniqueIndex as unique };

export const table = sqliteTable;
export const string = (name: string) => text(name);
export const oneOf = <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
  text(name, { enum: values as unknown as [T[number], ...T[number][]] });
export const flag = (name: string) => integer(name, { mode: "boolean" });
export const whole = (name: string) => integer(name);
export const number = (name: string) => real(name);
export const instant = (name: string) => text(name);
export const day = (name: string) => text(name);
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();
