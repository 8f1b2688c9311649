import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { Moment } from "@/components/layout/moment";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import { listTokensOf } from "@/db/queries/own-account";
import { getStore } from "@/db/store";
import { endOwnToken, makeToken } from "../_actions";

/** The bearer tokens of the account, and the way to make and end them. */
export async function OwnTokens({ userId }: { userId: string }) {
  const [t, problem, tokens] = await Promise.all([
    getTranslations("account.tokens"),
    getTranslations("problem"),
    listTokensOf(getStore().reader, userId),
  ]);
  const errorTitle = problem("titles.invalid");
  return (
    <Section title={t("title")} id="tokens">
      <p className="mb-4 max-w-prose text-ink-soft">{t("lead")}</p>
      {tokens.length > 0 && (
        <DataTable
          caption={t("caption")}
          isCaptionHidden
          rows={tokens}
          rowKey={(row) => row.id}
          columns={[
            { key: "name", header: t("name"), cell: (row) => row.name },
            { key: "created", header: t("created"), cell: (row) => <Moment value={row.createdAt} /> },
            {
              key: "used",
              header: t("used"),
              cell: (row) => (row.lastUsedAt ? <Moment value={row.lastUsedAt} /> : t("never")),
            },
            {
              key: "action",
              header: t("action"),
              cell: (row) => (
                <ActionForm
                  action={endOwnToken}
                  hidden={{ tokenId: row.id }}
                  submit={t("end")}
                  submitLabel={t("endOf", { name: row.name })}
                  tone="secondary"
                  errorTitle={errorTitle}
                />
              ),
            },
          ]}
        />
      )}
      <div className="mt-6">
        <ActionForm
          action={makeToken}
          fields={[{ kind: "text", name: "name", label: t("name") }]}
          submit={t("submit")}
          tone="secondary"
          errorTitle={errorTitle}
        />
      </div>
    </Section>
  );
}
