import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { localePath } from "@/lib/i18n/routing";

/**
 * A link inside the site, given as a path without its language. A whole page is asked for, because the frame shows the
 * address (languages, as-of day) and Next does not render a layout again on its own navigation.
 */
export function Link({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  const locale = useLocale();
  return <a href={href.startsWith("/") ? localePath(href, locale) : href} {...rest} />;
}
