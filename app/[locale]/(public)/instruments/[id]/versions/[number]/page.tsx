import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { instrumentPath } from "@/components/instrument/instrument-path";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import type { Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { VersionFacts } from "@/components/version/version-facts";
import { VersionState } from "@/components/version/version-state";
import { VersionText } from "@/components/version/version-text";
import { topicsIn } from "@/db/queries/library";
import type { Scope } from "@/db/queries/scope";
import { getVersion } from "@/db/queries/versions";
import { pickText } from "@/domain/localised";
import { can } from "@/domain/permissions";
import { VersionComments } from "../../../../_components/version-comments";
import { pageMetadata } from "../../../../_metadata";
import { orNotFound, readAddress } from "../../../../_reading";
import { WrongDay } from "../../../../_wrong-day";

interface Props {
  params: Promise<{ id: string; number: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string, number: number) => orNotFound(getVersion(scope, id, number)));

async function read({ params, searchParams }: Props) {
  const [locale, { id, number }, reading] = await Promise.all([
    getLocale(),
    params,
    readAddress(searchParams),
  ]);
  const place = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0;
  const version = await load(reading.scope, decodeURIComponent(id), place);
  const path = `/instruments/${encodeURIComponent(version.instrument.id)}/versions/${place}`;
  return { locale, reading, version, path };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, version, path } = await read(props);
  const t = await getTranslations("version");
  const name = version.instrument.number ?? pickText(version.instrument.title, locale, null).text;
  return pageMetadata({
    locale,
    path,
    title: `${t("named", { number: version.number, label: version.label })} · ${name}`,
  });
}

export default async function VersionPage(props: Props) {
  const { reading, version, path } = await read(props);
  const [t, kinds] = await Promise.all([
    getTranslations("version"),
    getTranslations("vocabulary.instrumentKinds"),
  ]);
  const title = t("named", { number: version.number, label: version.label });
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  const { scope, query } = reading;
  const { instrument } = version;
  const comment = `/work/instruments/${encodeURIComponent(instrument.id)}/comment?version=${version.number}`;
  const mayCorrect =
    !version.isFrozen && can(scope.actor, "version.correct", { countryCode: instrument.countryCode });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: instrument.number ?? kinds(instrument.kind), href: instrumentPath(instrument) },
          { label: t("numbered", { number: version.number }) },
        ]}
      />
      <PageHeader
        kicker={<LocalisedText text={instrument.title} />}
        title={title}
        actions={
          <>
            <VersionState version={version} />
            <a href={`/api/v1${path}.xml`} className="no-print">
              {t("asXml")}
            </a>
            {mayCorrect && <Link href={`/work${path}`}>{t("correct")}</Link>}
          </>
        }
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={t("about")}>
        <VersionFacts version={version} />
      </Section>
      <Section title={t("text")}>
        <VersionText
          version={version}
          topicsOf={await topicsIn(scope, instrument.id)}
          commentHref={
            version.isFrozen && can(scope.actor, "comment.write", { countryCode: instrument.countryCode })
              ? ({ path: part }) => `${comment}&part=${encodeURIComponent(part)}`
              : undefined
          }
        />
      </Section>
      <VersionComments scope={scope} version={version} />
    </>
  );
}
