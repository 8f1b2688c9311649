import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Confidence } from "@/domain/vocabulary";
import { PartialDay } from "./partial-day";

export interface CitationView {
  sourceId: string;
  title: string;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  checkedOn: string | null;
  /** Page, article or point inside the source. */
  locator: string | null;
  confidence: Confidence;
}

/** Who says so, read or only reported, last checked; opens in place. Flow content: never inside a paragraph. */
export function SourceMark({ citations }: { citations: readonly CitationView[] }) {
  const t = useTranslations("layout.source");
  if (citations.length === 0) return <span className="text-mark">{t("none")}</span>;
  const confidence = citations.some((citation) => citation.confidence === "text") ? "text" : "reported";
  const only = citations.length === 1 ? citations[0] : undefined;
  return (
    <details className="source-mark">
      <summary>
        <ConfidenceShape confidence={confidence} />
        <span>
          {confidence === "text" ? t("read") : t("reported")} ·{" "}
          {only?.publisher ?? t("many", { count: citations.length })}
        </span>
      </summary>
      <ol>
        {citations.map((citation) => (
          <li key={`${citation.sourceId} ${citation.locator} ${citation.confidence}`}>
            <Citation citation={citation} isWordNeeded={!only} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Citation({ citation, isWordNeeded }: { citation: CitationView; isWordNeeded: boolean }) {
  const t = useTranslations("layout.source");
  const { title, publisher, locator, publishedOn, checkedOn, url } = citation;
  return (
    <>
      <Link href={`/sources/${citation.sourceId}`}>{title}</Link>
      {publisher && <>, {publisher}</>}
      {locator && <>, {locator}</>}.{" "}
      {isWordNeeded && <>{citation.confidence === "text" ? t("read") : t("reported")}. </>}
      {publishedOn && (
        <>
          {t("published")}: <PartialDay value={publishedOn} />.{" "}
        </>
      )}
      {checkedOn && (
        <>
          {t("checked")}: <PartialDay value={checkedOn} />.{" "}
        </>
      )}
      {url && /^https?:\/\//i.test(url) && (
        <a href={url} rel="noreferrer">
          {t("open")}
        </a>
      )}
    </>
  );
}

/** Solid: read in the document itself; hollow: a secondary source says so. */
function ConfidenceShape({ confidence }: { confidence: Confidence }) {
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" className="shrink-0">
      <circle
        cx="5"
        cy="5"
        r="4"
        fill={confidence === "text" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}
