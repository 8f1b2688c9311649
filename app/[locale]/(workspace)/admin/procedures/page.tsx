import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProcedureTable } from "@/components/draft/procedure-table";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { listProcedures, listRungs } from "@/db/queries/procedures";
import { AdminRooms } from "../_components/admin-rooms";
import { administratorScope } from "../_data";

const path = "/admin/procedures";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.procedures");
  return { title: t("title"), robots: { index: false } };
}

export default async function ProceduresPage() {
  const scope = await administratorScope(path, "procedure.draw");
  const [t, stages, legislatures, procedures, rungs] = await Promise.all([
    getTranslations("admin.procedures"),
    getTranslations("vocabulary.stages"),
    getTranslations("vocabulary.legislatures"),
    listProcedures(scope),
    listRungs(scope),
  ]);
  return (
    <>
      <AdminRooms current="procedures" />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<Link href={`${path}/new`}>{t("draw")}</Link>}
      />
      {procedures.map((each) => (
        <Section
          key={each.id}
          title={<LocalisedText text={each.country.name} isUnmarked />}
          aside={`${legislatures(each.legislature)} · ${t(each.isInUse ? "inUse" : "earlier")}`}
        >
          <Disclosure summary={t("steps", { count: each.steps.length })}>
            <ProcedureTable procedure={each} caption={t("title")} />
          </Disclosure>
          <p className="mt-2 text-sm">
            <Link href={`${path}/new?country=${each.country.code}`} className="inline-block py-0.5">
              {t("drawFrom")}
            </Link>
          </p>
        </Section>
      ))}
      <Section title={t("ladder")}>
        <DataTable
          caption={t("ladder")}
          isCaptionHidden
          columns={[
            { key: "stage", header: t("stage"), cell: ({ stage }) => stages(stage) },
            {
              key: "definition",
              header: t("definition"),
              cell: (each) => <LocalisedText text={each.definition} />,
            },
          ]}
          rows={rungs}
          rowKey={({ stage }) => stage}
        />
      </Section>
    </>
  );
}
