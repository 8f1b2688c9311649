import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import type { MeasureItem } from "@/domain/view/measure";
import { ClaimGlyph } from "./state-glyph";

/** What is claimed about a measure and since when, in words; also that nothing is. */
export function ClaimMark({ claimed }: { claimed: MeasureItem["claimed"] }) {
  const t = useTranslations("measure");
  const words = useTranslations("vocabulary.claims");
  if (!claimed)
    return (
      <span className="absence">
        <ClaimGlyph claim={null} />
        {t("noClaim")}
      </span>
    );
  return (
    <span className="flex gap-2">
      <span className="pt-1">
        <ClaimGlyph claim={claimed.claim} />
      </span>
      <span>
        {words(claimed.claim)}
        <span className="block text-xs text-ink-soft">
          {claimed.happenedOn ? <PartialDay value={claimed.happenedOn} /> : t("dayUnknown")}
        </span>
      </span>
    </span>
  );
}
