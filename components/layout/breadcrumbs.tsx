import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

interface Props {
  /** From the widest to the page itself; the last one has no address. */
  items: readonly { label: ReactNode; href?: string }[];
}

export function Breadcrumbs({ items }: Props) {
  const t = useTranslations("layout");
  return (
    <nav aria-label={t("breadcrumbs")} className="breadcrumbs mb-4">
      <ol>
        {items.map(({ label, href }, index) => (
          <li key={href ?? `${index}`}>
            {href ? <Link href={href}>{label}</Link> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
