export type Engine = "sqlite" | "postgres";

/** The engine that `DATABASE_URL` asks for; without one, SQLite. */
export const engine: Engine = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "") ? "postgres" : "sqlite";
