import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { getFileHealth } from "@/db/queries/file-health";
import { getJobHealth } from "@/db/queries/jobs";
import { readinessOf } from "@/db/readiness";
import { getStore } from "@/db/store";
import { everyProcess } from "@/lib/api/fellow-figures";
import { AdminRooms } from "../_components/admin-rooms";
import { administratorScope } from "../_data";
import { DatabaseState } from "./_components/database-state";
import { FileState } from "./_components/file-state";
import { JobState } from "./_components/job-state";
import { ProcessTable } from "./_components/process-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.health");
  return { title: t("title"), robots: { index: false } };
}

export default async function HealthPage() {
  await administratorScope("/admin/health", "health.read");
  const [t, readiness, processes, jobs, files] = await Promise.all([
    getTranslations("admin.health"),
    readinessOf(getStore()),
    everyProcess(),
    getJobHealth(getStore().reader),
    getFileHealth(getStore().reader, new Date().toISOString()),
  ]);
  return (
    <>
      <AdminRooms current="health" />
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("database")}>
        <DatabaseState readiness={readiness} engine={getStore().engine} />
      </Section>
      <Section title={t("jobs")}>
        <JobState jobs={jobs} />
      </Section>
      <Section title={t("storage")}>
        <FileState files={files} />
      </Section>
      <Section title={t("processes")} aside={t("since")}>
        <ProcessTable processes={processes} />
      </Section>
    </>
  );
}
