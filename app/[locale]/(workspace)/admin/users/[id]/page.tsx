import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { Moment } from "@/components/layout/moment";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Chip } from "@/components/ui/chip";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { getUser } from "@/db/queries/users";
import { languageNames } from "@/lib/i18n/routing";
import { disable, enable, giveRole, renewLink, resetFactor } from "../../_actions";
import { administratorScope, grantFields, orNotFound } from "../../_data";
import { UserGrants } from "./_components/user-grants";

export const metadata: Metadata = { robots: { index: false } };

export default async function UserPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const scope = await administratorScope(`/admin/users/${encodeURIComponent(id)}`, "user.manage");
  const [t, second, account, problem, fields, found] = await Promise.all([
    getTranslations("admin"),
    getTranslations("secondFactor"),
    getTranslations("account"),
    getTranslations("problem"),
    grantFields(scope, false),
    orNotFound(getUser(scope, new Date().toISOString(), id)),
  ]);
  const common = { hidden: { userId: found.id }, errorTitle: problem("titles.invalid") };
  const isDisabled = found.state === "disabled";
  return (
    <>
      <title>{found.name}</title>
      <Breadcrumbs items={[{ label: t("user.back"), href: "/admin/users" }, { label: found.name }]} />
      <PageHeader
        title={found.name}
        lead={found.email}
        actions={
          <>
            <Chip tone={isDisabled ? "alert" : "accent"}>{t(`users.states.${found.state}`)}</Chip>
            {found.isDemo && <Chip tone="soft">{t("users.demo")}</Chip>}
          </>
        }
      />
      <DefinitionList
        items={[
          { label: account("language.label"), value: languageNames[found.language] },
          { label: t("user.recorded"), value: <Moment value={found.recordedAt} /> },
          {
            label: t("user.lastSeen"),
            value: found.lastSeenAt ? <Moment value={found.lastSeenAt} /> : t("user.never"),
          },
        ]}
      />
      <Section title={t("user.grants")} id="grants">
        <UserGrants grants={found.grants} />
      </Section>
      <Section title={t("user.add")} id="add">
        <ActionForm {...common} action={giveRole} fields={fields} submit={t("user.addSubmit")} />
      </Section>
      <Section title={t("user.access")} id="access">
        <div className="space-y-8">
          {!isDisabled && (
            <div>
              <p className="mb-3 max-w-prose text-ink-soft">{t("user.linkHint")}</p>
              <ActionForm {...common} action={renewLink} submit={t("user.link")} tone="secondary" />
            </div>
          )}
          <div key="second-factor">
            <p className="mb-3 max-w-prose text-ink-soft">
              {found.hasSecondFactor ? second("reset.hint") : second("reset.none")}
            </p>
            {found.hasSecondFactor && (
              <ActionForm {...common} action={resetFactor} submit={second("reset.submit")} tone="secondary" />
            )}
          </div>
          <p key="handover">
            <Link href={`/admin/users/${encodeURIComponent(found.id)}/handover`}>{t("handover.title")}</Link>
          </p>
          {isDisabled ? (
            <ActionForm key="enable" {...common} action={enable} submit={t("user.enable")} />
          ) : (
            <ActionForm key="disable" {...common} action={disable} submit={t("user.disable")} tone="alert" />
          )}
        </div>
      </Section>
    </>
  );
}
