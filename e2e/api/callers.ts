import { type APIRequestContext, test as base, request } from "@playwright/test";
import { type DemoRole, demoPassword } from "../fixtures";
import { secondReviewer } from "../second-reviewer";

type State = Awaited<ReturnType<APIRequestContext["storageState"]>>;

interface Fixtures {
  /** Sends requests as the demo account of this role, from a page of the site. */
  callAs: (role: DemoRole) => Promise<APIRequestContext>;
  /** The same for a reviewer who is not the demo account. */
  callAsSecond: () => Promise<APIRequestContext>;
}

/** By address of the server and role. */
const states = new Map<string, Promise<State>>();

export const test = base.extend<Fixtures>({
  callAs: async ({ baseURL }, use) => {
    const opened: APIRequestContext[] = [];
    const open = async (storageState?: State) => {
      const { origin } = new URL(baseURL ?? "");
      const context = await request.newContext({ baseURL, storageState, extraHTTPHeaders: { origin } });
      opened.push(context);
      return context;
    };
    await use(async (role) => {
      const key = `${baseURL} ${role}`;
      const state = states.get(key) ?? open().then((context) => signIn(context, role));
      states.set(key, state);
      return open(await state);
    });
    for (const context of opened) await context.dispose();
  },
  callAsSecond: async ({ baseURL, browser, callAs }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async () => {
      const admin = await (await callAs("admin")).storageState();
      const storageState = await secondReviewer(browser, baseURL, admin);
      const { origin } = new URL(baseURL ?? "");
      const context = await request.newContext({ baseURL, storageState, extraHTTPHeaders: { origin } });
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.dispose();
  },
});

async function signIn(context: APIRequestContext, role: DemoRole): Promise<State> {
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  const form = { csrfToken, email: `${role}@demo.example`, password: demoPassword(), json: "true" };
  const answer = await context.post("/api/auth/callback/credentials", { form });
  if (!answer.ok()) throw new Error(`${role} could not sign in: ${answer.status()} ${await answer.text()}`);
  return context.storageState();
}

export { expect } from "@playwright/test";

/** A measure of the reference data, with the version to be sent back. */
export async function readMeasure(caller: APIRequestContext, id: string) {
  const { data } = await (await caller.get(`/api/v1/measures/${id}`)).json();
  return data as { id: string; rowVersion: number; countryCode: string; progress: { id: string }[] };
}

/** A decree of this test's own with one measure, so that tests do not meet in one row. */
export async function enterMeasure(manager: APIRequestContext, isPublished = true, countryCode = "UZ") {
  const decree = await manager.post("/api/v1/instruments", {
    data: {
      countryCode,
      kind: "decree",
      title: { en: "A decree of the test" },
      adoptedOn: "2024",
      isPublished,
    },
  });
  const instrumentId = (await decree.json()).data.id as string;
  const measure = await manager.post(`/api/v1/instruments/${instrumentId}/measures`, {
    data: { text: { en: "A measure of the test" }, dueOn: "2025-06" },
  });
  return { instrumentId, measureId: (await measure.json()).data.id as string };
}

export const report = (rowVersion: number, more: object = {}) => ({
  rowVersion,
  claim: "in_progress",
  happenedOn: "2025-03",
  narrative: "The working group met and agreed on the text.",
  evidence: [{ url: "https://example.org/minutes", title: "Minutes" }],
  ...more,
});
