import type { ComponentProps } from "react";
import { describedBy, Field, type FieldTexts } from "./field";

export interface Choice {
  value: string;
  label: string;
}

type Props = Omit<ComponentProps<"select">, "name"> &
  FieldTexts & {
    name: string;
    choices: readonly Choice[];
    /** Words of the first, empty choice, for example "Any"; without it there is none. */
    emptyLabel?: string;
  };

export function Select({
  label,
  hint,
  error,
  name,
  id = name,
  choices,
  emptyLabel,
  className,
  ...rest
}: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      <select {...rest} id={id} name={name} className="input" {...describedBy(id, { hint, error })}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
