import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "name" | "type"> & { name: string; label: ReactNode };

export function Checkbox({ label, name, id = name, className = "", ...rest }: Props) {
  return (
    <label className={`choice ${className}`}>
      <input type="checkbox" {...rest} id={id} name={name} />
      <span>{label}</span>
    </label>
  );
}
