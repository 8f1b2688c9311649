import type { ComponentProps } from "react";
import { TextInput } from "./text-input";

/** A day as far as it is known, typed as text ("2019", "2019-11", "2019-11-26"): the browser's own picker knows only whole days. */
export function PartialDateInput({ className = "", ...rest }: ComponentProps<typeof TextInput>) {
  return (
    <TextInput
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      maxLength={10}
      {...rest}
      className={`max-w-56 tabular ${className}`}
    />
  );
}
