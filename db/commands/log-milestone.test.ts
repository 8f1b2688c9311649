import { expect, test } from "vitest";
import { audit, instrument, milestone } from "../schema";
import { freshStore, type World } from "../testing";
import { focalPointOf, smallWorld, testNow } from "../testing-rows";
import { logMilestone } from "./log-milestone";

const world = (): World => ({
  ...smallWorld(),
  procedure: [
    { id: "uz", countryCode: "UZ", legislature: "bicameral", isVerified: false, recordedAt: testNow },
  ],
  procedureStep: (["first-reading", "committee", "second-reading"] as const).map((stage, at) => ({
    procedureId: "uz",
    position: at + 1,
    stage,
    name: { en: `Step ${at + 1}` },
    isVerified: true,
  })),
});

const setUp = async () => {
  const store = await freshStore(world());
  const log = (more: object) =>
    logMilestone(
      { store, actor: focalPointOf("UZ"), now: testNow },
      { instrumentId: "decree", kind: "held", happenedOn: "2026-03-01", stage: "first-reading", ...more },
    );
  const stage = async () =>
    (await store.reader.select().from(instrument)).find(({ id }) => id === "decree")?.stage;
  return { store, log, stage };
};

test("a day before that of the step it follows is asked about, and stands once it is confirmed", async () => {
  const { store, log } = await setUp();
  await log({});
  const early = { stage: "committee", happenedOn: "2026-02-28" };
  await expect(log(early)).rejects.toMatchObject({
    code: "invalid",
    fields: [{ field: "happenedOn", reason: "before_earlier_step", values: { day: "2026-03-01" } }],
  });
  expect(await store.reader.select().from(milestone)).toHaveLength(1);
  await log({ ...early, confirmOrder: "true" });
  expect(await store.reader.select().from(milestone)).toHaveLength(2);
  const lines = await store.reader.select().from(audit);
  expect(JSON.parse(lines.at(-1)?.after ?? "{}")).toMatchObject({ confirmOrder: true });
});

test("the State's own order counts: its committee comes after the first reading, and before the second", async () => {
  const { log } = await setUp();
  await log({ stage: "committee", happenedOn: "2026-05" });
  await log({ stage: "first-reading", happenedOn: "2026-04-01" });
  await log({ stage: "second-reading", happenedOn: "2026-05" });
  await expect(log({ stage: "second-reading", happenedOn: "2026-04-30" })).rejects.toMatchObject({
    fields: [{ reason: "before_earlier_step" }],
  });
});

test("a draft may be returned, carried over, lapse or be withdrawn, and its stage follows from that", async () => {
  const { log, stage } = await setUp();
  await log({});
  for (const [at, next] of (["returned", "carried-over", "lapsed", "withdrawn"] as const).entries()) {
    await log({ stage: next, happenedOn: `2026-04-0${at + 1}` });
    expect(await stage()).toBe(next);
  }
});

test("a correction takes the place of what it corrects, also where that one's day would forbid it", async () => {
  const { log, stage } = await setUp();
  const { id } = await log({ stage: "committee", happenedOn: "2026-05-01" });
  await log({ stage: "second-reading", happenedOn: "2026-06-01" });
  const { id: second } = await log({ stage: "committee", happenedOn: "2026-04-01", supersedesId: id });
  expect(second).not.toBe(id);
  expect(await stage()).toBe("second-reading");
});
