import { Agent, createServer, get, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { drainable } from "./drain";

/** A server on loopback that is told to stop, and a way to ask it. */
async function standing(answer: (response: ServerResponse) => void) {
  const server = createServer((_, response) => {
    draining.follow(response);
    answer(response);
  });
  const draining = drainable(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (agent?: Agent) =>
    new Promise<{ status?: number; connection?: string; body: string }>((resolve, reject) => {
      const request = get({ port, host: "127.0.0.1", agent }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          body += chunk;
        });
        response.on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode, connection: response.headers.connection, body }),
        );
      });
      request.on("error", (error) => reject(Object.assign(error, { isKept: request.reusedSocket })));
    });
  return { server, draining, ask };
}

test("what is under way is finished, then nothing is taken any more", async () => {
  const { draining, ask } = await standing((response) => setTimeout(() => response.end("whole"), 300));
  const asked = [ask(), ask(), ask()];
  await pause(100);
  await draining.drain(0);
  for (const { status, body } of await Promise.all(asked)) expect([status, body]).toEqual([200, "whole"]);
  await expect(ask()).rejects.toThrow("ECONNREFUSED");
});

test("while it is quiet each answer is the last of its connection", async () => {
  const { draining, ask } = await standing((response) => response.end("whole"));
  const agent = new Agent({ keepAlive: true });
  expect((await ask(agent)).connection).toBe("keep-alive");
  const drained = draining.drain(300);
  expect(await ask(agent)).toMatchObject({ status: 200, connection: "close" });
  await drained;
  agent.destroy();
});

/** A connection that waited to be taken when the last was taken is reset by the system: refused, as one that comes later. */
test("nothing is lost of many readers on kept connections who go on asking until they are refused", async () => {
  const { draining, ask } = await standing((response) => setTimeout(() => response.end("whole"), 5));
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const lost: string[] = [];
  let given = 0;
  let isOver = false;
  const readers = Array.from({ length: 32 }, async () => {
    while (!isOver) {
      const answer = await ask(agent).catch((error: NodeJS.ErrnoException & { isKept: boolean }) => error);
      if (answer instanceof Error) {
        if (answer.isKept || !["ECONNREFUSED", "ECONNRESET"].includes(answer.code ?? ""))
          lost.push(String(answer.code));
        return;
      }
      given++;
    }
  });
  await pause(200);
  await draining.drain(200);
  isOver = true;
  await Promise.all(readers);
  agent.destroy();
  expect(given).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});
