import { expect, test } from "vitest";
import { engine } from "./kit/engine";
import { isReady, readinessOf } from "./readiness";
import { freshStore } from "./testing";

test("a database that answers, with all migrations and triggers, is ready", async () => {
  const found = await readinessOf(await freshStore());
  expect(found).toEqual({ isAnswering: true, pendingMigrations: 0, missingGuards: [] });
  expect(isReady(found)).toBe(true);
});

test("one without a trigger, without a migration or without an answer is not", async () => {
  const store = await freshStore();
  const journal = engine === "postgres" ? "drizzle.__drizzle_migrations" : "__drizzle_migrations";
  await store.execute(`drop trigger audit_refuses_delete${engine === "postgres" ? " on audit" : ""}`);
  expect(await readinessOf(store)).toMatchObject({ missingGuards: ["audit_refuses_delete"] });
  await store.execute(`delete from ${journal} where id = (select max(id) from ${journal})`);
  const found = await readinessOf(store);
  expect(found).toMatchObject({ isAnswering: true, pendingMigrations: 1 });
  expect(isReady(found)).toBe(false);
  const away = { ...store, reader: {} } as typeof store;
  expect(await readinessOf(away)).toEqual({
    isAnswering: false,
    pendingMigrations: null,
    missingGuards: null,
  });
});
