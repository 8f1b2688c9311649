import { expect, test } from "vitest";
import { countRequest, limitsPerMinute } from "./limits";

test("one request more than a minute allows is refused with the seconds to wait, for that sender only", async () => {
  for (let sent = 0; sent < limitsPerMinute.export; sent++) await countRequest("export", "a");
  const refused = countRequest("export", "a");
  await expect(refused).rejects.toMatchObject({
    code: "too_many",
    extra: { retryAfterSeconds: expect.any(Number) },
  });
  await countRequest("export", "b");
  await countRequest("read", "a");
});
