import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";

export interface Mail {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

/** What a mail server said. `refused`: this mail will never be taken; `deferred`: it may be another time. */
export interface Outcome {
  state: "accepted" | "refused" | "deferred";
  response: string;
}

interface Options {
  /** `smtp://` or `smtps://`, with name and password if wished. */
  smtpUrl: string;
  /** Called, and waited for, once the server is ready for the text and before the first byte of it is sent; when it throws, none is. */
  onHandOver(): Promise<void>;
  /** How long a step may take, and all of them together. */
  stepMs?: number;
  totalMs?: number;
}

/** Hands one mail in. Never throws for what a server or the way to it does: that is an outcome. */
export async function sendMail(
  mail: Mail,
  { smtpUrl, onHandOver, stepMs = 20_000, totalMs = 60_000 }: Options,
): Promise<Outcome> {
  const message = await new MailComposer({
    ...mail,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  const { hostname, port, protocol, username, password } = new URL(smtpUrl);
  const connection = new SMTPConnection({
    host: hostname,
    port: port ? Number(port) : undefined,
    secure: protocol === "smtps:",
    connectionTimeout: stepMs,
    greetingTimeout: stepMs,
    socketTimeout: stepMs,
    dnsTimeout: stepMs,
    maxResponseSize: 64 * 1024,
  });
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  async function* text() {
    await onHandOver();
    yield message;
  }
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the mail server takes too long")), totalMs);
      const settle = (error: Error | null | undefined, next: () => void) => {
        if (!error) return next();
        clearTimeout(timer);
        reject(error);
      };
      const send = () => {
        const content = Readable.from(text());
        content.once("error", (error) => settle(error, () => undefined));
        connection.send({ from: addressOf(mail.from), to: [mail.to] }, content, (error, info) =>
          settle(error, () => {
            clearTimeout(timer);
            resolve({ state: "accepted", response: info?.response ?? "" });
          }),
        );
      };
      connection.once("error", (error) => settle(error, () => undefined));
      connection.once("end", () =>
        settle(new Error("the mail server ended the connection"), () => undefined),
      );
      connection.connect((error) =>
        settle(error, () =>
          username ? connection.login({ credentials }, (refused) => settle(refused, send)) : send(),
        ),
      );
    });
  } catch (error) {
    return outcomeOf(error as SmtpError);
  } finally {
    connection.close();
  }
}

type SmtpError = Error & { responseCode?: number; command?: string; response?: string };

/** Only what a server says for good about the recipient or the text counts as refused. */
function outcomeOf({ responseCode = 0, command = "", response, message }: SmtpError): Outcome {
  const isFinal = responseCode >= 500 && /^(RCPT TO|DATA)/.test(command);
  return { state: isFinal ? "refused" : "deferred", response: response ?? message };
}

const addressOf = (from: string) => /<([^<>]+)>/.exec(from)?.[1] ?? from;
