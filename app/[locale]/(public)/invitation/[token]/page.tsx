import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { findInvited } from "@/db/queries/user";
import { getStore } from "@/db/store";
import { passwordLength } from "@/domain/password";
import { takeUpInvitation } from "./_actions";

/** The address itself is the secret and must not travel on; "no-referrer" would also make the form's own `Origin` null. */
export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, problem] = await Promise.all([getTranslations("signIn"), getTranslations("problem")]);
  const invited = await findInvited(getStore().reader, token, new Date().toISOString());
  if (!invited) return <PageHeader title={t("invitationOver")} lead={problem("details.invitation_over")} />;
  return (
    <>
      <title>{t("invitation")}</title>
      <PageHeader
        title={t("invitation")}
        lead={t("invitationLead", { name: invited.name, email: invited.email })}
      />
      <ActionForm
        action={takeUpInvitation}
        hidden={{ token }}
        fields={[
          {
            kind: "password",
            name: "password",
            label: t("newPassword"),
            hint: t("passwordHint", passwordLength),
            autoComplete: "new-password",
          },
        ]}
        submit={t("setPassword")}
        errorTitle={problem("titles.invalid")}
      />
    </>
  );
}
