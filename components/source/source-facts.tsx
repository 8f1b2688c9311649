import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { DefinitionList } from "@/components/ui/definition-list";
import type { SourceItem } from "@/domain/view/source";
import { languageName } from "@/lib/format/language-name";

const readings = ["excerpt", "not-opened", "n/a"] as const;

/** Who published it, when, in which language, how it was read and when it was last checked. */
export function SourceFacts({ source }: { source: SourceItem }) {
  const t = useTranslations("source");
  const locale = useLocale();
  const soft = (text: string) => <span className="text-ink-soft">{text}</span>;
  const reading = readings.find((each) => each === source.consulted);
  return (
    <DefinitionList
      items={[
        { label: t("columns.publisher"), value: source.publisher ?? soft(t("notKnown")) },
        {
          label: t("columns.published"),
          value: source.publishedOn ? <PartialDay value={source.publishedOn} /> : soft(t("dayUnknown")),
        },
        {
          label: t("publishedNote"),
          value: source.publishedNote ? <PlainText>{source.publishedNote}</PlainText> : null,
        },
        {
          label: t("columns.language"),
          value: source.language ? languageName(source.language, locale) : soft(t("notKnown")),
        },
        {
          label: t("address"),
          value:
            source.url && /^https?:\/\//i.test(source.url) ? (
              <a href={source.url} rel="noreferrer" className="break-all">
                {source.url}
              </a>
            ) : (
              soft(t("noAddress"))
            ),
        },
        { label: t("consulted"), value: reading ? t(`readings.${reading}`) : soft(t("readings.unstated")) },
        {
          label: t("columns.checked"),
          value: source.checkedOn ? <PartialDay value={source.checkedOn} /> : soft(t("neverChecked")),
        },
        { label: t("note"), value: source.note ? <PlainText>{source.note}</PlainText> : null },
        { label: t("recorded"), value: <Moment value={source.recordedAt} /> },
      ]}
    />
  );
}
