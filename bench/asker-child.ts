import { connect } from "node:net";
import type { Asked, Question } from "./asker";

/**
 * Asks one address over many connections, several requests under way on each, and counts bytes instead of reading answers: so it takes
 * little of the processor that the servers are measured on. Each answer must be as long as the first, which is read whole, and begin as
 * a good one.
 */
const { base, path, headers, connections, seconds } = JSON.parse(process.argv[2] ?? "") as Question;
const underWay = 8;
const { hostname, port, host } = new URL(base);
const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
const request = `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join("")}\r\n`;

function fail(why: string): never {
  console.error(`${path}: ${why}`);
  process.exit(1);
}

/** How many bytes an answer takes, head and body. */
const lengthOf = () =>
  new Promise<number>((resolve) => {
    let read = Buffer.alloc(0);
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on("error", (error) => fail(error.message));
    socket.on("data", (chunk) => {
      read = Buffer.concat([read, chunk]);
      const head = read.indexOf("\r\n\r\n") + 4;
      if (head < 4) return;
      const said = read.toString("latin1", 0, head);
      const length = head + Number(/^content-length: (\d+)/im.exec(said)?.[1] ?? fail("says no length"));
      if (!said.startsWith("HTTP/1.1 200 ")) fail(said.slice(0, 40));
      if (read.length > length) fail("is longer than it says");
      if (read.length < length) return;
      socket.destroy();
      resolve(length);
    });
  });

const length = await lengthOf();
let answers = 0;

function keepAsking() {
  let missing = length;
  const buffer = Buffer.alloc(256 * 1024);
  const take = (size: number) => {
    let at = 0;
    let ended = 0;
    while (size - at >= missing) {
      at += missing;
      missing = length;
      ended++;
      // "HTTP/1.1 2": what lies here is the beginning of a good answer.
      if (at + 9 < size && (buffer[at] !== 72 || buffer[at + 9] !== 50)) fail("has another length or status");
    }
    missing -= size - at;
    answers += ended;
    if (ended > 0) socket.write(request.repeat(ended));
    return true;
  };
  const socket = connect({ port: Number(port), host: hostname, onread: { buffer, callback: take } });
  socket.on("error", (error) => fail(error.message));
  socket.on("close", () => fail("the connection was closed"));
  socket.write(request.repeat(underWay));
}

for (let at = 0; at < connections; at++) keepAsking();
await new Promise((resolve) => setTimeout(resolve, 300));
const [before, since, cpu] = [answers, performance.now(), process.cpuUsage()];
await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
const ms = performance.now() - since;
const { user, system } = process.cpuUsage(cpu);
const asked: Asked = {
  answers: answers - before,
  ms,
  answersInAll: answers,
  cpuMs: (user + system) / 1_000,
};
process.stdout.write(JSON.stringify(asked), () => process.exit(0));
