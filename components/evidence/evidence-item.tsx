import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { EvidenceView } from "@/domain/view/shared";
import { formatBytes } from "@/lib/format/number";

/** One evidence in a line: the link or file, whether it contradicts, and where its quotation was found. */
export function EvidenceItem({ evidence, isAway }: { evidence: EvidenceView; isAway?: boolean }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const { id, url, title, file, pages, quote, quoteState, quotePage, stance } = evidence;
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  const away = isAway
    ? { target: "_blank", rel: "noreferrer noopener nofollow" }
    : { rel: "noreferrer nofollow" };
  const hasPage = file !== null || quote !== null || stance === "contradicts";
  return (
    <>
      {stance === "contradicts" && <strong className="text-alert">{t("contradicts")} </strong>}
      {file ? (
        <a href={url} download className="[overflow-wrap:anywhere]">
          {title ?? file.name}
        </a>
      ) : (
        <a href={url} {...away} className="[overflow-wrap:anywhere]">
          {isAway && title ? `${title} (${host})` : (title ?? host)}
        </a>
      )}
      {file && <span className="text-ink-soft"> ({formatBytes(file.size, locale)})</span>}
      {pages && <span className="text-ink-soft">, {t("pagesOf", { pages })}</span>}
      {quote && (
        <span className="text-ink-soft">
          {" · "}
          {t(`quote.${quoteState ?? "not_checked"}`, { page: quotePage ?? 0 })}
        </span>
      )}
      {hasPage && (
        <>
          {" · "}
          <Link href={`/evidence/${encodeURIComponent(id)}`}>
            {t("details")}
            <span className="sr-only"> ({title ?? file?.name ?? host})</span>
          </Link>
        </>
      )}
    </>
  );
}
