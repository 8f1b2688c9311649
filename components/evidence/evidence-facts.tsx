import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { PlainText } from "@/components/layout/plain-text";
import { DefinitionList } from "@/components/ui/definition-list";
import type { EvidencePageView } from "@/domain/view/evidence";
import { formatBytes } from "@/lib/format/number";
import { EvidenceUse } from "./evidence-use";

interface Props {
  found: EvidencePageView;
  /** Whether the bytes are still those of the hash; null of a link. */
  isWhole: boolean | "away" | null;
}

/** What an evidence is, whether it still stands, and what it rests on. */
export function EvidenceFacts({ found, isWhole }: Props) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const { evidence, beside, isReturned } = found;
  const { file, url, pages, quote, quoteState, quotePage, recordedAt } = evidence;
  const isContradicted =
    evidence.stance === "supports" && beside.some(({ stance }) => stance === "contradicts");
  const standing = [
    isReturned && t("stands.returned"),
    isContradicted && t("stands.contradicted"),
    isWhole === true && t("stands.whole"),
    isWhole === false && t("stands.broken"),
    isWhole === "away" && t("stands.away"),
    isWhole === null && t("stands.link"),
  ].filter((each) => each !== false);
  return (
    <DefinitionList
      items={[
        {
          label: t("stands.label"),
          value: (
            <ul>
              {standing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          ),
        },
        { label: t("standsUnder"), value: <EvidenceUse use={found} /> },
        {
          label: t(file ? "file" : "link"),
          value: (
            <a
              href={url}
              rel="noreferrer nofollow"
              download={file ? true : undefined}
              className="[overflow-wrap:anywhere]"
            >
              {file ? `${file.name} (${formatBytes(file.size, locale)})` : url}
            </a>
          ),
        },
        { label: t("type"), value: file?.mediaType },
        { label: t("hash"), value: file && <code className="break-all text-sm">{file.sha256}</code> },
        { label: t("textLabel"), value: file && t(`text.${file.textState}`) },
        { label: t("pages"), value: pages },
        {
          label: t("quotation"),
          value: quote && (
            <>
              <blockquote className="max-w-prose border-l-3 border-rule pl-4">
                <PlainText>{quote}</PlainText>
              </blockquote>
              <p className="text-sm">{t(`quote.${quoteState ?? "not_checked"}`, { page: quotePage ?? 0 })}</p>
            </>
          ),
        },
        { label: t("recorded"), value: <Moment value={recordedAt} /> },
      ]}
    />
  );
}
