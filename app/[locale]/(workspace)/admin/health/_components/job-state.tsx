import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { DefinitionList } from "@/components/ui/definition-list";
import type { getJobHealth } from "@/db/queries/jobs";
import { formatCount } from "@/lib/format/number";

/** How the background work stands. */
export function JobState({ jobs }: { jobs: Awaited<ReturnType<typeof getJobHealth>> }) {
  const [t, locale] = [useTranslations("admin.health"), useLocale()];
  const state = useTranslations("vocabulary.jobStates");
  return (
    <DefinitionList
      items={[
        { label: state("waiting"), value: formatCount(jobs.waitingCount, locale) },
        {
          label: t("oldestWaiting"),
          value: jobs.oldestWaitingSince && <Moment value={jobs.oldestWaitingSince} />,
        },
        { label: state("running"), value: formatCount(jobs.runningCount, locale) },
        { label: state("failed"), value: formatCount(jobs.failedCount, locale) },
      ]}
    />
  );
}
