import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

interface Props {
  /** Top-level namespaces of `messages/` that client components below read. */
  namespaces: string[];
  children: ReactNode;
}

/** Sends to the browser only the words that the client components below need. */
export async function ClientMessages({ namespaces, children }: Props) {
  const messages = await getMessages();
  const picked = Object.fromEntries(Object.entries(messages).filter(([name]) => namespaces.includes(name)));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
