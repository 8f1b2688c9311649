import { settings } from "../env/env";

/** The host of the sender's address, which ends each Message-ID; null when no mail is sent. */
export function mailHost(): string | null {
  const { SMTP_URL, MAIL_FROM } = settings();
  return SMTP_URL && MAIL_FROM ? (/@([^@<>\s]+)>?$/.exec(MAIL_FROM)?.[1] ?? null) : null;
}

/** The address that links in mails begin with, since nobody asks for a page when they are written. */
export function linkOrigin(): string {
  const { NEXTAUTH_URL, PORT } = settings();
  return NEXTAUTH_URL ? new URL(NEXTAUTH_URL).origin : `http://localhost:${PORT}`;
}
