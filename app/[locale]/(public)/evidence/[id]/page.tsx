import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { EvidenceFacts } from "@/components/evidence/evidence-facts";
import { EvidenceItem } from "@/components/evidence/evidence-item";
import { EvidenceUse } from "@/components/evidence/evidence-use";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import type { Query } from "@/components/ui/address";
import { isContentWhole } from "@/db/files/check-content";
import { getEvidence } from "@/db/queries/files";
import type { Scope } from "@/db/queries/scope";
import { Failure } from "@/domain/failure";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string) => orNotFound(getEvidence(scope, id)));

async function read({ params, searchParams }: Props) {
  const [{ id }, reading] = await Promise.all([params, readAddress(searchParams)]);
  const found = await load(reading.scope, decodeURIComponent(id));
  const { title, file, url } = found.evidence;
  return {
    reading,
    found,
    title: title ?? file?.name ?? url,
    path: `/evidence/${encodeURIComponent(found.evidence.id)}`,
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, { title, path }] = await Promise.all([getLocale(), read(props)]);
  return pageMetadata({ locale, path, title });
}

const onceAway = (error: unknown) => {
  if (error instanceof Failure) return "away" as const;
  throw error;
};

/** What stands under an entry: whether it still holds, where else it is used, and what is said against it. */
export default async function EvidencePage(props: Props) {
  const { reading, found, title, path } = await read(props);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  const { scope, query } = reading;
  const t = await getTranslations("evidence");
  const { evidence, alsoUsed, beside } = found;
  const isWhole = evidence.file && (await isContentWhole(evidence.file.sha256).catch(onceAway));
  return (
    <>
      <PageHeader
        kicker={t(evidence.file ? "aFile" : "aLink")}
        title={<span className="[overflow-wrap:anywhere]">{title}</span>}
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={t("about")}>
        <EvidenceFacts found={found} isWhole={isWhole} />
      </Section>
      <Section title={t("beside")} aside={t("besideExplain")}>
        {beside.length === 0 ? (
          <p className="text-ink-soft">{t("nothingBeside")}</p>
        ) : (
          <ul className="space-y-2">
            {beside.map((each) => (
              <li key={each.id}>
                <EvidenceItem evidence={each} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("alsoUsed")} aside={t("alsoUsedExplain")}>
        {alsoUsed.length === 0 ? (
          <p className="text-ink-soft">{t("nowhereElse")}</p>
        ) : (
          <ul className="space-y-2">
            {alsoUsed.map((each) => (
              <li key={each.evidence.id}>
                <EvidenceUse use={each} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
