import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { Chip } from "@/components/ui/chip";
import type { MeasureItem } from "@/domain/view/measure";

type Due = Pick<MeasureItem, "dueOn" | "dueText" | "isContinuing" | "isOverdue">;

/** When a measure is due, as far as it is known, and whether that day has passed with the measure still open. */
export function DueMark({ due }: { due: Due }) {
  const t = useTranslations("measure");
  const time = useTranslations("time");
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span>
        {due.isContinuing ? (
          t("continuing")
        ) : due.dueOn ? (
          <PartialDay value={due.dueOn} />
        ) : (
          <span className="text-sm text-ink-soft">{t("noDueDay")}</span>
        )}
        {due.dueText && (
          <span className="block text-xs text-ink-soft">
            <PlainText>{due.dueText}</PlainText>
          </span>
        )}
      </span>
      {due.isOverdue && <Chip tone="alert">{time("overdue")}</Chip>}
    </span>
  );
}
