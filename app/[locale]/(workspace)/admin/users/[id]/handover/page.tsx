import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { grantWords } from "@/components/account/grant-words";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { PageHeader } from "@/components/layout/page-header";
import { PartialDay } from "@/components/layout/partial-day";
import { Section } from "@/components/layout/section";
import { MeasureName } from "@/components/measure/measure-name";
import { listPromises, listReceivers } from "@/db/queries/handover";
import { findAccount } from "@/db/queries/user";
import { getUser } from "@/db/queries/users";
import { getMyWork } from "@/db/queries/work";
import { handOver } from "../../../_actions";
import { administratorScope, orNotFound } from "../../../_data";

export const metadata: Metadata = { robots: { index: false } };

/** What is due, waiting and promised with somebody who leaves, looked through once and then passed to another. */
export default async function HandoverPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const scope = await administratorScope(`/admin/users/${encodeURIComponent(id)}/handover`, "user.manage");
  const found = await orNotFound(getUser(scope, new Date().toISOString(), id));
  const account = await findAccount(scope.reader, id);
  const work = account && (await getMyWork({ ...scope, actor: account.actor }));
  const { snoozes, followCount } = await listPromises(scope.reader, id, scope.today);
  const receivers = await listReceivers(scope.reader, id);
  const [t, admin, problem, inWords] = [
    await getTranslations("admin.handover"),
    await getTranslations("admin"),
    await getTranslations("problem"),
    await grantWords(),
  ];
  const grants = found.grants.filter(({ role }) => role !== "administrator");
  const reporting = work?.reporting;
  const due = [...(reporting?.overdue ?? []), ...(reporting?.dueSoon ?? [])];
  const waiting = [...(reporting?.returned ?? []), ...(reporting?.awaiting ?? [])];
  return (
    <>
      <title>{t("title")}</title>
      <Breadcrumbs
        items={[
          { label: admin("user.back"), href: "/admin/users" },
          { label: found.name, href: `/admin/users/${encodeURIComponent(id)}` },
          { label: t("title") },
        ]}
      />
      <PageHeader kicker={found.name} title={t("title")} lead={t("lead")} />
      <Section title={t("roles")}>
        {grants.length === 0 ? (
          <p>{admin("users.noGrants")}</p>
        ) : (
          <ul className="space-y-1">
            {grants.map((grant) => (
              <li key={grant.id}>{inWords(grant)}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("due")} aside={t("dueAside", { overdue: reporting?.overdueCount ?? 0 })}>
        {due.length === 0 ? (
          <p>{t("nothing")}</p>
        ) : (
          <ul className="space-y-2">
            {due.map((measure) => (
              <li key={measure.id}>
                <MeasureName measure={measure} nativeLanguage={measure.country.nativeLanguage} />{" "}
                {measure.dueOn && (
                  <span className="text-sm text-ink-soft">
                    <PartialDay value={measure.dueOn} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("waiting")} aside={t("waitingAside")}>
        {waiting.length === 0 ? (
          <p>{t("nothing")}</p>
        ) : (
          <ul className="space-y-2">
            {waiting.map((entry) => (
              <li key={entry.id}>
                <MeasureName measure={entry.measure} nativeLanguage={entry.country.nativeLanguage} />
                {entry.returnReason && <span className="block text-sm">{entry.returnReason}</span>}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("promised")} aside={t("follows", { count: followCount })}>
        {snoozes.length === 0 ? (
          <p>{t("nothing")}</p>
        ) : (
          <ul className="space-y-2">
            {snoozes.map((each) => (
              <li key={each.id}>
                <MeasureName measure={each.measure} />
                <span className="block text-sm">
                  {t("until")} <PartialDay value={each.untilOn} />: {each.reason}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("to")} id="to">
        <ActionForm
          action={handOver}
          hidden={{ fromUserId: id }}
          fields={[
            {
              kind: "select",
              name: "toUserId",
              label: t("receiver"),
              hint: t("receiverHint"),
              emptyLabel: "",
              choices: receivers.map(({ id: value, name, email }) => ({ value, label: `${name}, ${email}` })),
            },
          ]}
          submit={t("submit")}
          errorTitle={problem("titles.invalid")}
        />
      </Section>
    </>
  );
}
