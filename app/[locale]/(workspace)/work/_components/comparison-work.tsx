import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import type { WorkView } from "@/domain/view/work";
import { AnswerRows } from "./answer-rows";

/** What of the comparison awaits the reader: counts that lead to their lists, and one's own answers that came back. */
export function ComparisonWork({ work }: { work: NonNullable<WorkView["assessments"]> }) {
  const t = useTranslations("assessment.work");
  const { returned, decisionCount, publicationCount, replyCount } = work;
  const links = [
    ["/review/assessments", "decision", decisionCount],
    ["/review/assessments?awaiting=publication", "publication", publicationCount],
    ["/work/assessments?awaiting=reply", "reply", replyCount],
  ] as const;
  return (
    <Section title={t("title")}>
      <ul className="flex flex-wrap gap-x-8 gap-y-1 border-y border-rule py-3">
        {links.map(([href, key, count]) =>
          count === null ? null : (
            <li key={key}>
              <Link href={href} className="inline-block py-1">
                {t(key, { count })}
              </Link>
            </li>
          ),
        )}
        {decisionCount !== null && (
          <li>
            <Link href="/compare/workbench" className="inline-block py-1">
              {t("workbench")}
            </Link>
          </li>
        )}
      </ul>
      {returned.length > 0 && (
        <div className="space-y-3 pt-4">
          <h3>{t("returned")}</h3>
          <AnswerRows answers={returned} />
        </div>
      )}
    </Section>
  );
}
