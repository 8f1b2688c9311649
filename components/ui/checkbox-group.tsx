import type { ReactNode } from "react";
import { describedBy, FieldNotes, type FieldTexts } from "./field";

interface Props extends FieldTexts {
  name: string;
  /** Begins the ids where several groups have one name; the name when absent. */
  idPrefix?: string;
  choices: readonly { value: string; label: ReactNode }[];
  chosen: readonly string[];
  /** Long labels: one under the other instead of side by side. */
  isOneByOne?: boolean;
}

/** Any number of a list's values under one name. */
export function CheckboxGroup({
  label,
  hint,
  error,
  name,
  idPrefix = name,
  choices,
  chosen,
  isOneByOne,
}: Props) {
  return (
    <fieldset
      className="field"
      data-invalid={error ? true : undefined}
      aria-describedby={describedBy(idPrefix, { hint, error })["aria-describedby"]}
    >
      <legend>{label}</legend>
      <FieldNotes id={idPrefix} hint={hint} error={error} />
      <div className={isOneByOne ? undefined : "choice-grid"}>
        {choices.map(({ value, label: words }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              id={`${idPrefix}-${value}`}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
