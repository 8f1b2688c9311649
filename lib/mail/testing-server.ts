import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail server on loopback that keeps what it takes. */
export async function startMailServer(
  options: SMTPServerOptions & { afterData?: (messageId: string) => Promise<void> } = {},
) {
  const taken: { to: string; raw: string; messageId: string }[] = [];
  const { afterData, ...rest } = options;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const messageId = /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? "";
        const [to] = session.envelope.rcptTo;
        taken.push({ to: to?.address ?? "", raw, messageId });
        await afterData?.(messageId);
        callback(null);
      });
    },
    ...rest,
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
