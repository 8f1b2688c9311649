import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { Link } from "@/components/ui/link";
import { ownOrigin } from "@/lib/env/env";
import { redirect } from "@/lib/i18n/navigation";
import { callbackPath } from "@/lib/session/callback-path";
import { readSecondStep } from "@/lib/session/second-step";
import { signInByCode } from "../_actions";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("secondFactor");
  return { title: t("signIn.title"), robots: { index: false } };
}

export default async function CodePage({ searchParams }: Props) {
  const [{ callbackUrl }, userId, locale] = [await searchParams, await readSecondStep(), await getLocale()];
  if (userId === null) return redirect({ href: "/sign-in", locale });
  const [t, problem] = await Promise.all([getTranslations("secondFactor"), getTranslations("problem")]);
  const wanted = callbackPath(callbackUrl, ownOrigin((await headers()).get("host")));
  return (
    <>
      <PageHeader title={t("signIn.title")} lead={t("signIn.lead")} />
      <ActionForm
        action={signInByCode}
        hidden={wanted ? { callbackUrl: wanted } : {}}
        fields={[
          {
            kind: "text",
            name: "code",
            label: t("code"),
            hint: t("signIn.hint"),
            autoComplete: "one-time-code",
          },
        ]}
        submit={t("signIn.submit")}
        errorTitle={problem("titles.invalid")}
      />
      <p className="mt-8 max-w-prose text-sm text-ink-soft">{t("signIn.help")}</p>
      <p className="mt-2 text-sm">
        <Link href="/sign-in">{t("signIn.again")}</Link>
      </p>
    </>
  );
}
