import { defineConfig } from "drizzle-kit";

const isPostgres = process.env.QADAM_ENGINE === "postgres";
if (isPostgres) process.env.DATABASE_URL = "postgres://generate-only";
else delete process.env.DATABASE_URL;

export default defineConfig({
  dialect: isPostgres ? "postgresql" : "sqlite",
  schema: "./db/schema/index.ts",
  out: isPostgres ? "./drizzle/postgres" : "./drizzle/sqlite",
});
