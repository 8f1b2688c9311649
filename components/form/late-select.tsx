"use client";

import { type ComponentProps, useState } from "react";
import { Select } from "@/components/ui/select";

/** A select whose choices may come after it is shown: what was chosen stays chosen meanwhile. */
export function LateSelect({ defaultValue, choices, ...rest }: ComponentProps<typeof Select>) {
  const [value, setValue] = useState(String(defaultValue ?? ""));
  const isKnown = value === "" || choices.some((choice) => choice.value === value);
  return (
    <Select
      {...rest}
      choices={isKnown ? choices : [{ value, label: "…" }, ...choices]}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
    />
  );
}
