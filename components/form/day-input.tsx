"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { describedBy, Field, type FieldTexts } from "@/components/ui/field";

interface Props extends FieldTexts {
  name: string;
  defaultValue: string;
  hasToday?: boolean;
}

const two = (number: number) => String(number).padStart(2, "0");

/** The calendar day where the person sits. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day as far as it is known, empty unless told, with a button that puts today's in. */
export function DayInput({ name, label, hint, error, defaultValue, hasToday = true }: Props) {
  const t = useTranslations("forms");
  const tTime = useTranslations("time");
  const input = useRef<HTMLInputElement>(null);
  const notes = { hint: hint === undefined ? tTime("partialHint") : hint, error };
  const putToday = () => {
    if (!input.current) return;
    input.current.value = today();
    input.current.dispatchEvent(new Event("input", { bubbles: true }));
    input.current.focus();
  };
  return (
    <Field id={name} label={label} {...notes}>
      <div className="flex items-end gap-3">
        <input
          ref={input}
          type="text"
          id={name}
          name={name}
          defaultValue={defaultValue}
          maxLength={10}
          spellCheck={false}
          className="input tabular max-w-44"
          {...describedBy(name, notes)}
        />
        {hasToday && (
          <Button tone="secondary" className="needs-script" onClick={putToday}>
            {t("today")}
          </Button>
        )}
      </div>
    </Field>
  );
}
