import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { ownOrigin } from "@/lib/env/env";
import { pathAfterSignIn } from "@/lib/session/after-sign-in";
import { callbackPath } from "@/lib/session/callback-path";
import { getSession } from "@/lib/session/current";
import { isOidcOn } from "@/lib/session/oidc";
import { signIn } from "./_actions";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title"), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const [session, locale, t, problem] = await Promise.all([
    getSession(),
    getLocale(),
    getTranslations("signIn"),
    getTranslations("problem"),
  ]);
  const own = ownOrigin((await headers()).get("host"));
  if (session) redirect(pathAfterSignIn(callbackUrl, own, locale));
  const wanted = callbackPath(callbackUrl, own);
  const start = `/api/auth/start/oidc?callbackUrl=${encodeURIComponent(wanted ?? "/work")}`;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {isRefusal(error) && (
        <p role="alert" className="error-summary mb-6 max-w-md">
          {problem("details.sign_in_refused")}
        </p>
      )}
      <ActionForm
        action={signIn}
        hidden={wanted ? { callbackUrl: wanted } : {}}
        fields={[
          { kind: "email", name: "email", label: t("email"), autoComplete: "username" },
          { kind: "password", name: "password", label: t("password"), autoComplete: "current-password" },
        ]}
        submit={t("submit")}
        errorTitle={problem("titles.invalid")}
      />
      {isOidcOn() && (
        <p className="mt-8">
          <a className="button" data-tone="secondary" href={start}>
            {t("oidc")}
          </a>
        </p>
      )}
      <p className="mt-8 max-w-prose text-sm text-ink-soft">{t("help")}</p>
    </>
  );
}

/** The codes of next-auth; it also puts a provider's name here, which is no error. */
const isRefusal = (error: unknown) => typeof error === "string" && /^[A-Z]/.test(error);
