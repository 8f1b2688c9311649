"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useRef } from "react";
import { Button } from "@/components/ui/button";
import { PartialDateInput } from "@/components/ui/partial-date-input";

type Props = Omit<ComponentProps<typeof PartialDateInput>, "hint"> & { hint?: string; hasToday?: boolean };

const two = (number: number) => String(number).padStart(2, "0");

/** The calendar day where the person sits. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day as far as it is known, empty unless told, with a button that puts today's in. */
export function DayInput({ hint, hasToday = true, ...rest }: Props) {
  const t = useTranslations("forms");
  const tTime = useTranslations("time");
  const box = useRef<HTMLDivElement>(null);
  const putToday = () => {
    const input = box.current?.querySelector("input");
    if (!input) return;
    input.value = today();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  };
  return (
    <div ref={box} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <PartialDateInput {...rest} hint={hint ?? tTime("partialHint")} />
      {hasToday && (
        <Button tone="secondary" onClick={putToday}>
          {t("today")}
        </Button>
      )}
    </div>
  );
}
