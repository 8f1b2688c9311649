import type { ReactNode } from "react";
import { CheckboxGroup } from "./checkbox-group";
import { FindInList } from "./find-in-list";

interface Props {
  name: string;
  label: string;
  /** What is chosen, in words; stands on the line that opens the list. */
  chosenWords: ReactNode;
  choices: readonly { value: string; label: string }[];
  chosen: readonly string[];
  /** Words of the field that narrows a long list; it is there with script only. */
  findLabel: string;
  hint?: ReactNode;
  error?: ReactNode;
}

const longList = 8;

/** Any number of a list's values, folded behind a line that names the chosen ones. Without script the list is whole. */
export function CheckList({ name, label, chosenWords, choices, chosen, findLabel, hint, error }: Props) {
  return (
    <div className="field check-list" data-invalid={error ? true : undefined}>
      <span className="check-list-label" aria-hidden="true">
        {label}
      </span>
      <details open={Boolean(error)}>
        <summary className="input">
          <span className="sr-only">{label}: </span>
          <span className="check-list-chosen">{chosenWords}</span>
        </summary>
        <div className="check-list-body">
          {choices.length > longList && <FindInList label={findLabel} />}
          <CheckboxGroup
            name={name}
            label={<span className="sr-only">{label}</span>}
            hint={hint}
            error={error}
            choices={choices}
            chosen={chosen}
            isOneByOne
          />
        </div>
      </details>
    </div>
  );
}
