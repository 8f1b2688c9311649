import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import type { MeasureItem } from "@/domain/view/measure";
import { FindingGlyph } from "./state-glyph";

/** What a reviewer found about a measure and when, in words; also that nothing is verified yet. */
export function FindingMark({ found }: { found: MeasureItem["found"] }) {
  const t = useTranslations("measure");
  const words = useTranslations("vocabulary.findings");
  if (!found)
    return (
      <span className="absence">
        <FindingGlyph finding={null} />
        {t("noFinding")}
      </span>
    );
  return (
    <span className="flex gap-2">
      <span className="pt-1">
        <FindingGlyph finding={found.finding} />
      </span>
      <span>
        {words(found.finding)}
        <span className="block text-xs text-ink-soft">
          {found.happenedOn ? <PartialDay value={found.happenedOn} /> : t("dayUnknown")}
        </span>
      </span>
    </span>
  );
}
