import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { LadderForm } from "@/components/reminder/ladder-form";
import { findCountryName } from "@/db/queries/countries";
import { getLadder } from "@/db/queries/ladders";
import { pickText } from "@/domain/localised";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { setLadderByForm } from "./_actions";

interface Props {
  params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminder.ladder");
  return { title: t("title"), robots: { index: false } };
}

/** When the people of a country are reminded of what is due. */
export default async function LadderPage({ params }: Props) {
  const code = (await params).code.toUpperCase();
  const back = `/work/countries/${code.toLowerCase()}`;
  const actor = await requireActor(`${back}/reminders`);
  requireAllowed(actor, "reminder.set", { countryCode: code });
  const scope = scopeToday(actor);
  const [t, locale, name, ladder] = [
    await getTranslations("reminder.ladder"),
    await getLocale(),
    await findCountryName(scope, code),
    await orNotFound(getLadder(scope, code)),
  ];
  return (
    <>
      <PageHeader
        kicker={name && pickText(name.name, locale, name.nativeLanguage).text}
        title={t("title")}
        lead={t("lead")}
      />
      <p className="mb-6 max-w-prose text-ink-soft">{t(ladder.rowVersion === null ? "usual" : "own")}</p>
      <ClientMessages namespaces={["forms", "reminder"]}>
        <LadderForm
          ladder={ladder}
          back={back}
          posting={{ action: setLadderByForm, of: code, key: crypto.randomUUID() }}
        />
      </ClientMessages>
    </>
  );
}
