"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Language } from "@/domain/vocabulary";
import { formatPartialDate } from "@/lib/format/day";

interface Props {
  isRestored: boolean;
  keptAt: number | null;
  forget: () => void;
  part: "restored" | "kept";
}

const two = (number: number) => String(number).padStart(2, "0");

/** The day and the time of a moment by this computer's clock, in words. */
export function momentOf(milliseconds: number, locale: Language) {
  const at = new Date(milliseconds);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return { day: formatPartialDate(day, locale), time: `${two(at.getHours())}:${two(at.getMinutes())}` };
}

/** That a draft came back, with the way out of it; or, beside the button, when it was last kept. */
export function DraftNote({ isRestored, keptAt, forget, part }: Props) {
  const t = useTranslations("forms.draft");
  const locale = useLocale();
  const at = keptAt === null ? null : momentOf(keptAt, locale);
  if (part === "kept")
    return (
      <p role="status" className="text-sm text-ink-soft">
        {at && t("kept", { time: at.time })}
      </p>
    );
  if (!isRestored || !at) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 border-l-3 border-accent bg-accent-wash px-4 py-2">
      <p className="text-sm">{t("restored", at)}</p>
      <Button tone="quiet" onClick={forget}>
        {t("startAfresh")}
      </Button>
    </div>
  );
}
