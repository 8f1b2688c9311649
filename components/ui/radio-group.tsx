import type { ChangeEventHandler, ReactNode } from "react";
import { describedBy, FieldNotes, type FieldTexts } from "./field";

interface Props extends FieldTexts {
  name: string;
  choices: readonly { value: string; label: ReactNode; hint?: ReactNode }[];
  defaultValue?: string;
  /** With `onChange`: the group is controlled. */
  value?: string;
  onChange?: ChangeEventHandler<HTMLInputElement>;
  isRequired?: boolean;
}

/** The first choice carries the name as its id, so that an error summary can lead to it. */
export function RadioGroup({ label, hint, error, name, choices, isRequired, ...state }: Props) {
  return (
    <fieldset
      className="field"
      data-invalid={error ? true : undefined}
      {...describedBy(name, { hint, error })}
    >
      <legend>{label}</legend>
      <FieldNotes id={name} hint={hint} error={error} />
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${choice.value}`}
            name={name}
            value={choice.value}
            required={isRequired}
            {...("onChange" in state
              ? { checked: state.value === choice.value, onChange: state.onChange }
              : { defaultChecked: state.defaultValue === choice.value })}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="field-hint block">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
