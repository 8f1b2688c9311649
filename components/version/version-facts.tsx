import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";
import { Cited } from "@/components/source/cited";
import { DefinitionList } from "@/components/ui/definition-list";
import type { VersionView } from "@/domain/view/version";
import { languageName } from "@/lib/format/language-name";
import { formatCount } from "@/lib/format/number";
import { LeftOutList } from "./left-out-list";

/** What is known of a version beside its text. */
export function VersionFacts({ version }: { version: VersionView }) {
  const t = useTranslations("version");
  const formats = useTranslations("vocabulary.versionFormats");
  const locale = useLocale();
  const {
    datedOn,
    language,
    format,
    recordedAt,
    articleCount,
    wordCount,
    frozenAt,
    hash,
    leftOut,
    citations,
  } = version;
  return (
    <DefinitionList
      items={[
        { label: t("dated"), value: <PartialDay value={datedOn} /> },
        { label: t("language"), value: languageName(language, locale) },
        {
          label: t("size"),
          value: t("sizes", {
            articles: articleCount,
            words: wordCount,
            shown: formatCount(wordCount, locale),
          }),
        },
        {
          label: t("handedIn"),
          value: (
            <>
              {formats(format)}, <Moment value={recordedAt} />
            </>
          ),
        },
        {
          label: t("state"),
          value:
            frozenAt && hash ? (
              <>
                {t("frozenAt")} <Moment value={frozenAt} />
                <br />
                <span className="text-xs break-all text-ink-soft">{t("hash", { hash })}</span>
              </>
            ) : (
              t("workingExplain")
            ),
        },
        ...(leftOut.length > 0 ? [{ label: t("leftOut"), value: <LeftOutList leftOut={leftOut} /> }] : []),
        {
          label: t("source"),
          value:
            citations.length > 0 ? (
              <Cited citations={citations} confidence="text" />
            ) : (
              <span className="text-ink-soft">{t("noSource")}</span>
            ),
        },
      ]}
    />
  );
}
