import type { ComponentProps } from "react";
import type { ButtonTone } from "./button";
import { Link } from "./link";

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  tone = "primary",
  className = "",
  ...rest
}: ComponentProps<typeof Link> & { tone?: ButtonTone }) {
  return <Link className={`button ${className}`} data-tone={tone} {...rest} />;
}
