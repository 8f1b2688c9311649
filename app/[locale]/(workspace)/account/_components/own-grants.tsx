import { getTranslations } from "next-intl/server";
import { grantWords } from "@/components/account/grant-words";
import { Moment } from "@/components/layout/moment";
import { Section } from "@/components/layout/section";
import { listGrantsOf } from "@/db/queries/own-account";
import { getStore } from "@/db/store";

/** What the account may do, in words. */
export async function OwnGrants({ userId }: { userId: string }) {
  const [t, inWords, grants] = await Promise.all([
    getTranslations("account.grants"),
    grantWords(),
    listGrantsOf(getStore().reader, userId),
  ]);
  return (
    <Section title={t("title")} id="grants">
      {grants.length === 0 ? (
        <p className="max-w-prose">{t("none")}</p>
      ) : (
        <ul className="space-y-2">
          {grants.map((grant) => (
            <li key={grant.id}>
              {inWords(grant)}{" "}
              <span className="text-sm text-ink-soft">
                ({t("since")} <Moment value={grant.grantedAt} />)
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
