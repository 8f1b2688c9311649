import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import type { Actor } from "@/domain/permissions";
import type { WorkView } from "@/domain/view/work";
import { MeasureList } from "./measure-list";
import { OwnEntries } from "./own-entries";

const shown = 5;

/** For those who report: what came back, what is overdue, what is due, what waits for a reviewer. */
export function Reporting({ actor, work }: { actor: Actor; work: NonNullable<WorkView["reporting"]> }) {
  const t = useTranslations("work");
  const { returned, overdue, overdueCount, dueSoon, awaiting } = work;
  const isNothing = returned.length + overdue.length + dueSoon.length + awaiting.length === 0;
  if (isNothing)
    return (
      <Section title={t("reporting")}>
        <EmptyState
          title={t("nothing")}
          action={<LinkButton href="/work/measures">{t("chooseMeasure")}</LinkButton>}
        >
          {t("nothingExplain")}
        </EmptyState>
      </Section>
    );
  return (
    <>
      {returned.length > 0 && (
        <Section title={t("returned")} aside={t("returnedExplain")}>
          <OwnEntries entries={returned} />
        </Section>
      )}
      {overdue.length > 0 && (
        <Section
          title={t("overdue")}
          aside={
            <Link href="/work/measures?overdue=true">
              {t("shownOf", { shown: Math.min(shown, overdue.length), total: overdueCount })}
            </Link>
          }
        >
          <MeasureList actor={actor} measures={overdue.slice(0, shown)} />
        </Section>
      )}
      {dueSoon.length > 0 && (
        <Section title={t("dueSoon")} aside={<Link href="/work/measures">{t("dueSoonExplain")}</Link>}>
          <MeasureList actor={actor} measures={dueSoon.slice(0, shown)} />
        </Section>
      )}
      {awaiting.length > 0 && (
        <Section title={t("awaiting")} aside={t("awaitingExplain")}>
          <OwnEntries entries={awaiting} />
        </Section>
      )}
    </>
  );
}
