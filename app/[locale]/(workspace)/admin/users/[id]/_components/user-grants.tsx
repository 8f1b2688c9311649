import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { grantWords } from "@/components/account/grant-words";
import { Moment } from "@/components/layout/moment";
import { DataTable } from "@/components/ui/data-table";
import type { NamedGrant } from "@/db/queries/own-account";
import { endRole } from "../../../_actions";

/** The standing roles of an account, each with the way to end it. */
export async function UserGrants({ grants }: { grants: readonly NamedGrant[] }) {
  const [t, problem, inWords] = await Promise.all([
    getTranslations("admin"),
    getTranslations("problem"),
    grantWords(),
  ]);
  if (grants.length === 0) return <p>{t("users.noGrants")}</p>;
  return (
    <DataTable
      caption={t("user.grantsCaption")}
      isCaptionHidden
      rows={grants}
      rowKey={(row) => row.id}
      columns={[
        { key: "role", header: t("user.role"), cell: inWords },
        { key: "since", header: t("user.since"), cell: (row) => <Moment value={row.grantedAt} /> },
        {
          key: "action",
          header: t("user.action"),
          cell: (row) => (
            <ActionForm
              action={endRole}
              hidden={{ grantId: row.id }}
              submit={t("user.end")}
              submitLabel={t("user.endOf", { role: inWords(row) })}
              tone="secondary"
              errorTitle={problem("titles.invalid")}
            />
          ),
        },
      ]}
    />
  );
}
