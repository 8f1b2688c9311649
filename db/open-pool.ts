import pg from "pg";

/** A pool whose connections may be lost: that is said to whoever is asking; unheard, it would also end the process. */
export function openPool(url: string, options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, ...options });
  return pool.on("error", () => undefined).on("connect", (client) => client.on("error", () => undefined));
}
