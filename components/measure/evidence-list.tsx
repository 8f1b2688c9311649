import { useTranslations } from "next-intl";
import type { EvidenceView } from "@/domain/view/shared";

/** Links that support an entry; nothing without any. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  const t = useTranslations("measure");
  const links = evidence.filter(({ url }) => /^https?:\/\//i.test(url));
  if (links.length === 0) return null;
  return (
    <div className="text-sm">
      <span className="text-ink-soft">{t("evidence")}: </span>
      <ul className="inline">
        {links.map(({ id, url, title }) => (
          <li key={id} className="mr-3 inline">
            <a href={url} rel="noreferrer nofollow">
              {title ?? new URL(url).hostname}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
