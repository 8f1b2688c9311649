import type { ComponentProps } from "react";
import { describedBy, Field, type FieldTexts } from "./field";

type Props = Omit<ComponentProps<"textarea">, "name"> & FieldTexts & { name: string };

/** Several lines of text; `id` is the name unless given. */
export function TextArea({ label, hint, error, name, id = name, className, ...rest }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      <textarea
        rows={5}
        {...rest}
        id={id}
        name={name}
        className="input"
        {...describedBy(id, { hint, error })}
      />
    </Field>
  );
}
