/** How `front/direct-writes.ts` comes by the routes of the interface, as this build has them. */
export function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NODE_ENV !== "production") return;
  Object.assign(globalThis, { loadQadamRoutes: () => import("./app/api/v1/openapi.json/_routes") });
}
