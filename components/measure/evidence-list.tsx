import { useTranslations } from "next-intl";
import { EvidenceItem } from "@/components/evidence/evidence-item";
import type { EvidenceView } from "@/domain/view/shared";

/** Links and files that stand under an entry; nothing without any. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  const t = useTranslations("measure");
  const shown = evidence.filter(({ url, file }) => file !== null || /^https?:\/\//i.test(url));
  if (shown.length === 0) return null;
  return (
    <div className="text-sm">
      <span className="text-ink-soft">{t("evidence")}: </span>
      <ul>
        {shown.map((each) => (
          <li key={each.id} className="py-0.5">
            <EvidenceItem evidence={each} />
          </li>
        ))}
      </ul>
    </div>
  );
}
