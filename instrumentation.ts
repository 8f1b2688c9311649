/** Makes the routes of the interface known to `front/direct-writes.ts`, as this build has them. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NODE_ENV !== "production") return;
  const { routes } = await import("./app/api/v1/openapi.json/_routes");
  Object.assign(globalThis, { qadamRoutes: routes });
}
