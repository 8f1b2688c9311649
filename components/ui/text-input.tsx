import type { ComponentProps } from "react";
import { describedBy, Field, type FieldTexts } from "./field";

type Props = Omit<ComponentProps<"input">, "name"> & FieldTexts & { name: string };

/** One line of text; `id` is the name unless given. */
export function TextInput({ label, hint, error, name, id = name, className, ...rest }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      <input
        type="text"
        {...rest}
        id={id}
        name={name}
        className="input"
        {...describedBy(id, { hint, error })}
      />
    </Field>
  );
}
