import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { Moment } from "@/components/layout/moment";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import { listSessionsOf } from "@/db/queries/own-account";
import { getStore } from "@/db/store";
import { sessionLimits } from "@/domain/session";
import { formatInstant } from "@/lib/format/day";
import { endOwnSession } from "../_actions";

interface Props {
  userId: string;
  /** The session that reads this page. */
  sid: string;
}

/** Where the account is signed in, and the way to sign out there. */
export async function OwnSessions({ userId, sid }: Props) {
  const [t, problem, locale, sessions] = await Promise.all([
    getTranslations("account.sessions"),
    getTranslations("problem"),
    getLocale(),
    listSessionsOf(getStore().reader, userId, new Date().toISOString()),
  ]);
  return (
    <Section title={t("title")} id="sessions">
      <p className="mb-4 max-w-prose text-ink-soft">
        {t("rule", { idle: sessionLimits.idleMinutes, longest: sessionLimits.longestMinutes / 60 })}
      </p>
      <DataTable
        caption={t("caption")}
        isCaptionHidden
        rows={sessions}
        rowKey={(row) => row.sid}
        columns={[
          { key: "browser", header: t("browser"), cell: (row) => row.client ?? t("unknown") },
          { key: "opened", header: t("opened"), cell: (row) => <Moment value={row.createdAt} /> },
          { key: "seen", header: t("seen"), cell: (row) => <Moment value={row.lastSeenAt} /> },
          {
            key: "action",
            header: t("action"),
            cell: (row) =>
              row.sid === sid ? (
                t("current")
              ) : (
                <ActionForm
                  action={endOwnSession}
                  hidden={{ sid: row.sid }}
                  submit={t("end")}
                  submitLabel={t("endOf", {
                    browser: row.client ?? t("unknown"),
                    opened: formatInstant(row.createdAt, locale),
                  })}
                  tone="secondary"
                  errorTitle={problem("titles.invalid")}
                />
              ),
          },
        ]}
      />
    </Section>
  );
}
