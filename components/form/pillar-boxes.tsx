"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes } from "@/components/ui/field";
import { pillars } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import { useChoices } from "./choices";
import type { Inputs } from "./entry-form";

/** Under which pillars a thing stands: any number of them. */
export function PillarBoxes({ legend, values, errorOf }: Inputs & { legend: string }) {
  const choices = useChoices("pillars", pillars);
  return (
    <fieldset id="pillars" className="field">
      <legend>{legend}</legend>
      <FieldNotes id="pillars" error={errorOf("pillars")} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        {choices.map(({ value, label }, place) => (
          <Checkbox
            key={value}
            name={`pillars.${place}`}
            value={value}
            label={label}
            defaultChecked={textIn(values, `pillars.${place}`) === value}
          />
        ))}
      </div>
    </fieldset>
  );
}
