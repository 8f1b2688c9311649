import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { CorrectProvisionsForm } from "@/components/version/correct-provisions-form";
import { FreezeVersionForm } from "@/components/version/freeze-version-form";
import { LeftOutList } from "@/components/version/left-out-list";
import { ProvisionTree } from "@/components/version/provision-tree";
import { VersionState } from "@/components/version/version-state";
import { getVersion } from "@/db/queries/versions";
import { outlineOf } from "@/domain/legal-text/outline";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../../_reading";

interface Props {
  params: Promise<{ id: string; number: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.outline");
  return { title: t("title"), robots: { index: false } };
}

export default async function ConfirmVersionPage({ params }: Props) {
  const { id: encoded, number } = await params;
  const id = decodeURIComponent(encoded);
  const here = `/instruments/${encodeURIComponent(id)}/versions/${number}`;
  const actor = await requireActor(`/work${here}`);
  const version = await orNotFound(getVersion(scopeToday(actor), id, Number(number) || 0));
  requireAllowed(actor, "version.correct", { countryCode: version.instrument.countryCode });
  const [t, words, locale] = await Promise.all([
    getTranslations("forms.outline"),
    getTranslations("version"),
    getLocale(),
  ]);
  const at = { instrumentId: id, number: version.number, rowVersion: version.rowVersion };
  return (
    <ClientMessages namespaces={["forms", "time"]}>
      <PageHeader
        kicker={<LocalisedText text={version.instrument.title} />}
        title={words("named", { number: version.number, label: version.label })}
        lead={t("lead")}
        actions={
          <>
            <VersionState version={version} />
            <Link href={here}>{words("read")}</Link>
          </>
        }
      />
      {version.leftOut.length > 0 && (
        <Section title={words("leftOut")}>
          <LeftOutList leftOut={version.leftOut} />
        </Section>
      )}
      <Section title={t("tree", { count: version.articleCount })}>
        <ProvisionTree version={version} />
      </Section>
      {!version.isFrozen && (
        <>
          <Section title={t("correct")}>
            <CorrectProvisionsForm
              key={version.rowVersion}
              {...at}
              outline={outlineOf(version.provisions, locale)}
            />
          </Section>
          <Section title={t("freeze")}>
            <FreezeVersionForm key={version.rowVersion} {...at} />
          </Section>
        </>
      )}
    </ClientMessages>
  );
}
