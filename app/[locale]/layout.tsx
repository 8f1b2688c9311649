import "@fontsource-variable/noto-sans/wght.css";
import "../globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import { SkipLink } from "@/components/layout/skip-link";
import { ThemeScript } from "@/components/layout/theme-script";
import { KeysScript } from "@/components/search/keys-script";
import { PageKeys } from "@/components/search/page-keys";
import { routing } from "@/lib/i18n/routing";
import { getViewer, isDemoAround } from "@/lib/session/current";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return { title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description") };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
        <KeysScript nonce={nonce} />
      </head>
      <body>
        <SkipLink />
        <Header viewer={await getViewer()} isDemo={await isDemoAround()} />
        <main id="main" tabIndex={-1} className="page grow py-8 outline-none sm:py-10">
          <ClientMessages namespaces={["errorPage"]}>{children}</ClientMessages>
        </main>
        <Footer />
        <PageKeys />
      </body>
    </html>
  );
}
