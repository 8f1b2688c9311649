import type { ComponentProps } from "react";
import { describedBy, Field, type FieldTexts } from "./field";

type Props = Omit<ComponentProps<"input">, "name" | "type"> & FieldTexts & { name: string };

/** A file from this machine; `id` is the name. */
export function FileInput({ label, hint, error, name, className, ...rest }: Props) {
  return (
    <Field id={name} label={label} hint={hint} error={error} className={className}>
      <input
        type="file"
        {...rest}
        id={name}
        name={name}
        className="input"
        {...describedBy(name, { hint, error })}
      />
    </Field>
  );
}
