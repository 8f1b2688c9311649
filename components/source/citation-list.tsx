import { useLocale, useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { PartialDay } from "@/components/layout/partial-day";
import type { CitationView } from "@/domain/view/shared";
import type { Confidence } from "@/domain/vocabulary";

interface Props {
  citations: readonly CitationView[];
  /** Of the fact itself, for citations that say nothing of their own. */
  confidence: Confidence;
}

/** The sources of a page in full, as at the end of a printed chapter. */
export function CitationList({ citations, confidence }: Props) {
  const t = useTranslations("layout.source");
  const confidences = useTranslations("vocabulary.confidences");
  const locale = useLocale();
  if (citations.length === 0) return <p className="text-ink-soft">{t("none")}</p>;
  return (
    <ol className="max-w-[52rem] border-t border-rule">
      {citations.map(({ id, source, locator, confidence: own }) => (
        <li key={id} className="border-b border-rule py-2 text-sm">
          <DatedLink href={`/sources/${encodeURIComponent(source.id)}`}>
            <span lang={source.language && source.language !== locale ? source.language : undefined}>
              {source.title}
            </span>
          </DatedLink>
          <span className="block text-xs text-ink-soft">
            {[source.publisher, locator, confidences(own ?? confidence)].filter(Boolean).join(" · ")}
            {source.publishedOn && (
              <>
                {" · "}
                {t("published")}: <PartialDay value={source.publishedOn} />
              </>
            )}
            {source.checkedOn && (
              <>
                {" · "}
                {t("checked")}: <PartialDay value={source.checkedOn} />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
