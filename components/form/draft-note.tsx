"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { formatPartialDate } from "@/lib/format/day";

interface Props {
  isRestored: boolean;
  keptAt: number | null;
  forget: () => void;
  part: "restored" | "kept";
}

const two = (number: number) => String(number).padStart(2, "0");
const clockTime = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;
const calendarDay = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** That a draft came back, with the way out of it; or, beside the button, when it was last kept. */
export function DraftNote({ isRestored, keptAt, forget, part }: Props) {
  const t = useTranslations("forms.draft");
  const locale = useLocale();
  const at = keptAt === null ? null : new Date(keptAt);
  if (part === "kept")
    return (
      <p role="status" className="text-sm text-ink-soft">
        {at && t("kept", { time: clockTime(at) })}
      </p>
    );
  if (!isRestored || !at) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 border-l-3 border-accent bg-accent-wash px-4 py-2">
      <p className="text-sm">
        {t("restored", { day: formatPartialDate(calendarDay(at), locale), time: clockTime(at) })}
      </p>
      <Button tone="quiet" onClick={forget}>
        {t("startAfresh")}
      </Button>
    </div>
  );
}
