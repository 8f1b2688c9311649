import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** The orders a list can be read in; the one in force is no link. */
export function SortLinks({
  choices,
}: {
  choices: readonly { label: string; href: string; isInForce: boolean }[];
}) {
  const t = useTranslations("table");
  return (
    <nav aria-label={t("sort")} className="no-print text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        <li className="text-ink-soft">{t("sort")}:</li>
        {choices.map(({ label, href, isInForce }) => (
          <li key={href}>
            {isInForce ? (
              <span aria-current="true" className="font-semibold">
                {label}
              </span>
            ) : (
              <Link href={href}>{label}</Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
