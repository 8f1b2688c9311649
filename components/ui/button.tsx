import type { ComponentProps } from "react";

export type ButtonTone = "primary" | "secondary" | "quiet" | "alert";

/** `type="button"` unless told otherwise. */
export function Button({
  tone = "primary",
  className = "",
  ...rest
}: ComponentProps<"button"> & { tone?: ButtonTone }) {
  return <button type="button" className={`button ${className}`} data-tone={tone} {...rest} />;
}
