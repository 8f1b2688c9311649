import { useLocale, useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { Moment } from "@/components/layout/moment";
import { PlainText } from "@/components/layout/plain-text";
import { Chip } from "@/components/ui/chip";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import type { CaseView } from "@/domain/view/case";
import { formatPartialDate } from "@/lib/format/day";

/** What a case is about, how far it is, and what was said where it may be read. */
export function CaseFacts({ view }: { view: CaseView }) {
  const t = useTranslations("case");
  const locale = useLocale();
  const state = view.isLate ? "late" : view.isOpen ? "open" : "answered";
  return (
    <DefinitionList
      items={[
        { label: t("about"), value: <CaseSubject view={view} /> },
        { label: t("opened"), value: <Moment value={view.recordedAt} /> },
        {
          label: t("state"),
          value: <Chip tone={view.isLate ? "alert" : "soft"}>{t(`states.${state}`)}</Chip>,
        },
        { label: t("answerBy"), value: formatPartialDate(view.answerBy, locale) },
        {
          label: t("said"),
          value: view.said ? (
            <Said said={view.said} />
          ) : (
            <span className="text-ink-soft">{t("notShown")}</span>
          ),
        },
      ]}
    />
  );
}

export function CaseSubject({ view: { subject } }: { view: CaseView }) {
  const t = useTranslations("case");
  const kinds = useTranslations("vocabulary.caseSubjects");
  if (!subject) return <span className="text-ink-soft">{t("gone")}</span>;
  return (
    <>
      {kinds(subject.kind)}:{" "}
      <Link href={subject.path}>
        {subject.number && `${subject.number}. `}
        <LocalisedText text={subject.title} isUnmarked />
      </Link>
    </>
  );
}

function Said({ said }: { said: NonNullable<CaseView["said"]> }) {
  return (
    <div className="space-y-2">
      <PlainText>{said.text}</PlainText>
      {said.evidence.length > 0 && (
        <ul className="text-sm">
          {said.evidence.map(({ url, title }) => (
            <li key={url}>
              <a href={url} rel="noopener noreferrer nofollow ugc" className="break-all">
                {title ?? url}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
