import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { passwordLength } from "@/domain/password";
import { languages } from "@/domain/vocabulary";
import { redirect } from "@/lib/i18n/navigation";
import { languageNames } from "@/lib/i18n/routing";
import { getSession } from "@/lib/session/current";
import { dueFirst, isSecondFactorMissing } from "@/lib/session/second-factor";
import { changeOwnPassword, keepLanguage } from "./_actions";
import { OwnGrants } from "./_components/own-grants";
import { OwnSecondFactor } from "./_components/own-second-factor";
import { OwnSessions } from "./_components/own-sessions";
import { OwnTokens } from "./_components/own-tokens";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title"), robots: { index: false } };
}

export default async function AccountPage() {
  const [session, locale] = await Promise.all([getSession(), getLocale()]);
  if (!session) return redirect({ href: "/sign-in?callbackUrl=%2Faccount", locale });
  const due = dueFirst(session);
  const [t, second, words, problem] = await Promise.all([
    getTranslations("account"),
    getTranslations("secondFactor"),
    getTranslations("signIn"),
    getTranslations("problem"),
  ]);
  const errorTitle = problem("titles.invalid");
  return (
    <>
      <PageHeader title={t("title")} lead={`${session.actor.name}, ${session.email}`} />
      {due && (
        <p className="border-l-4 border-alert bg-alert-wash px-4 py-3 font-semibold">
          {due === "password" ? t("mustChange") : second("required")}
        </p>
      )}
      {due !== "password" && session.hasPassword && (
        <OwnSecondFactor
          userId={session.actor.userId}
          email={session.email}
          isAdvised={isSecondFactorMissing(session)}
        />
      )}
      {due !== "second_factor" && (
        <Section title={t("password.title")} id="password">
          {session.hasPassword ? (
            <ActionForm
              action={changeOwnPassword}
              fields={[
                {
                  kind: "password",
                  name: "currentPassword",
                  label: t("password.current"),
                  autoComplete: "current-password",
                },
                {
                  kind: "password",
                  name: "newPassword",
                  label: t("password.new"),
                  hint: words("passwordHint", passwordLength),
                  autoComplete: "new-password",
                },
              ]}
              submit={t("password.submit")}
              errorTitle={errorTitle}
            />
          ) : (
            <p>{t("password.none")}</p>
          )}
        </Section>
      )}
      {due === null && (
        <>
          <OwnGrants userId={session.actor.userId} />
          <Section title={t("language.title")} id="language">
            <ActionForm
              action={keepLanguage}
              fields={[
                {
                  kind: "select",
                  name: "language",
                  label: t("language.label"),
                  choices: languages.map((value) => ({ value, label: languageNames[value] })),
                  defaultValue: session.language,
                },
              ]}
              submit={t("language.submit")}
              tone="secondary"
              errorTitle={errorTitle}
            />
          </Section>
          <OwnSessions userId={session.actor.userId} sid={session.session.sid} />
          <OwnTokens userId={session.actor.userId} />
        </>
      )}
    </>
  );
}
