import { useLocale, useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { PartialDay } from "@/components/layout/partial-day";
import { DataTable } from "@/components/ui/data-table";
import type { SourceItem } from "@/domain/view/source";
import { languageName } from "@/lib/format/language-name";

/** Publications that facts rest on. */
export function SourceTable({ sources, caption }: { sources: readonly SourceItem[]; caption: string }) {
  const t = useTranslations("source");
  const locale = useLocale();
  const soft = (text: string) => <span className="text-sm text-ink-soft">{text}</span>;
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        {
          key: "title",
          header: t("columns.title"),
          cell: ({ id, title, language }) => (
            <div className="max-w-prose font-normal sm:min-w-64">
              <DatedLink href={`/sources/${encodeURIComponent(id)}`}>
                <span lang={language && language !== locale ? language : undefined}>{title}</span>
              </DatedLink>
            </div>
          ),
        },
        {
          key: "publisher",
          header: t("columns.publisher"),
          cell: ({ publisher }) => publisher ?? soft(t("notKnown")),
        },
        {
          key: "published",
          header: t("columns.published"),
          cell: ({ publishedOn, publishedNote }) =>
            publishedOn ? <PartialDay value={publishedOn} /> : soft(publishedNote ?? t("dayUnknown")),
        },
        {
          key: "language",
          header: t("columns.language"),
          cell: ({ language }) => (language ? languageName(language, locale) : soft(t("notKnown"))),
        },
        {
          key: "checked",
          header: t("columns.checked"),
          cell: ({ checkedOn }) => (checkedOn ? <PartialDay value={checkedOn} /> : soft(t("neverChecked"))),
        },
      ]}
      rows={sources}
      rowKey={({ id }) => id}
    />
  );
}
