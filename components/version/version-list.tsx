import { useLocale, useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { PartialDay } from "@/components/layout/partial-day";
import { DataTable } from "@/components/ui/data-table";
import type { VersionItem } from "@/domain/view/version";
import { languageName } from "@/lib/format/language-name";
import { formatCount } from "@/lib/format/number";
import { VersionState } from "./version-state";

interface Props {
  instrumentId: string;
  versions: readonly VersionItem[];
  /** Where the comparison of this thing stands: `/drafts/{id}` or `/instruments/{id}`. */
  base: string;
}

/** The dated texts of an instrument, each with a way to read it and to see what it changed; where none is held, that is said. */
export function VersionList({ instrumentId, versions, base }: Props) {
  const t = useTranslations("version");
  const locale = useLocale();
  if (versions.length === 0) return <p className="max-w-prose text-ink-soft">{t("none")}</p>;
  const path = `/instruments/${encodeURIComponent(instrumentId)}/versions`;
  return (
    <DataTable
      caption={t("list")}
      isCaptionHidden
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "label",
          header: t("one"),
          cell: ({ number, label }) => (
            <DatedLink href={`${path}/${number}`}>{t("named", { number, label })}</DatedLink>
          ),
        },
        { key: "dated", header: t("dated"), cell: ({ datedOn }) => <PartialDay value={datedOn} /> },
        { key: "language", header: t("language"), cell: ({ language }) => languageName(language, locale) },
        {
          key: "articles",
          header: t("articles"),
          isNumeric: true,
          cell: ({ articleCount }) => formatCount(articleCount, locale),
        },
        {
          key: "words",
          header: t("wordCount"),
          isNumeric: true,
          cell: ({ wordCount }) => formatCount(wordCount, locale),
        },
        { key: "state", header: t("state"), cell: (version) => <VersionState version={version} /> },
        {
          key: "changed",
          header: t("changed"),
          cell: ({ number }) => {
            const before = versions.findLast((each) => each.number < number);
            return before ? (
              <DatedLink href={`${base}/diff?from=${before.number}&to=${number}`}>
                {t("against", { number: before.number })}
              </DatedLink>
            ) : (
              <span className="text-ink-soft">{t("first")}</span>
            );
          },
        },
      ]}
    />
  );
}
