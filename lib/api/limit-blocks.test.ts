import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { expect, test } from "vitest";
import { inBlocks } from "./limit-blocks";

const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 });
const allowed = async (consume: () => Promise<unknown>, tries: number) => {
  const answers = Array.from({ length: tries }, () =>
    consume().then(
      () => true,
      (error) => !(error instanceof RateLimiterRes),
    ),
  );
  return (await Promise.all(answers)).filter(Boolean).length;
};

test("one process alone allows exactly the limit, even all at once", async () => {
  const blocks = inBlocks(limiter(300), { size: 30, instead: limiter(0) });
  expect(await allowed(() => blocks.consume("a"), 400)).toBe(300);
  expect(await allowed(() => blocks.consume("b"), 10)).toBe(10);
});

test("several never allow more together, and hardly fewer", async () => {
  const shared = limiter(300);
  const both = [1, 2].map(() => inBlocks(shared, { size: 30, instead: limiter(0) }));
  let turn = 0;
  const consume = () => (both[turn++ % 2] as (typeof both)[number]).consume("a");
  const count = await allowed(consume, 700);
  expect(count).toBeLessThanOrEqual(300);
  expect(count).toBeGreaterThanOrEqual(271);
});

test("while the shared count does not answer, each counts alone", async () => {
  const broken = { consume: () => Promise.reject(new Error("no answer")) };
  const blocks = inBlocks(broken, { size: 30, instead: limiter(300) });
  expect(await allowed(() => blocks.consume("a"), 400)).toBe(300);
});
