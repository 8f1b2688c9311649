import { getTranslations } from "next-intl/server";
import { grantWords } from "@/components/account/grant-words";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { UserItem } from "@/db/queries/users";

/** Accounts with what each may do; the name leads to the account. */
export async function UserTable({ users }: { users: readonly UserItem[] }) {
  const [t, inWords] = await Promise.all([getTranslations("admin.users"), grantWords()]);
  return (
    <DataTable
      caption={t("caption")}
      isCaptionHidden
      rows={users}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: t("name"),
          cell: (row) => <Link href={`/admin/users/${row.id}`}>{row.name}</Link>,
        },
        { key: "email", header: t("email"), cell: (row) => <span className="break-all">{row.email}</span> },
        {
          key: "grants",
          header: t("grants"),
          cell: (row) =>
            row.grants.length === 0 ? (
              <span className="text-ink-soft">{t("noGrants")}</span>
            ) : (
              <ul>
                {row.grants.map((grant) => (
                  <li key={grant.id}>{inWords(grant)}</li>
                ))}
              </ul>
            ),
        },
        {
          key: "state",
          header: t("state"),
          cell: (row) => (
            <span className="flex flex-wrap gap-2">
              <Chip tone={row.state === "disabled" ? "alert" : row.state === "open" ? "accent" : "soft"}>
                {t(`states.${row.state}`)}
              </Chip>
              {row.isDemo && <Chip tone="soft">{t("demo")}</Chip>}
            </span>
          ),
        },
      ]}
    />
  );
}
