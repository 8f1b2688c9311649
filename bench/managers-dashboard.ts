import { getDashboard } from "../db/queries/dashboard";
import { openStore } from "../db/store";

const grants = [{ role: "manager" as const, countryCode: null, organisationId: null }];

/** Asks a world for a manager's dashboard of all States, with the calls to make, and says how many milliseconds that took. */
export function managersDashboard(file: string) {
  const store = openStore(`file:${file}`);
  const today = new Date().toISOString().slice(0, 10);
  const scope = {
    reader: store.reader,
    actor: { userId: "bench-manager", name: "Bench Manager", grants },
    today,
    on: null,
  };
  return {
    async ask() {
      const since = performance.now();
      await getDashboard(scope, {});
      return performance.now() - since;
    },
    close: () => store.close(),
  };
}
