import { useTranslations } from "next-intl";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";

interface Props {
  path: string;
  query: Query;
  /** Words of each filter in force, by its name in the address. */
  active: Record<string, string>;
}

/** That nothing matches, with a link for each filter that takes it out. */
export function NoResults({ path, query, active }: Props) {
  const t = useTranslations("table");
  return (
    <EmptyState title={t("noResults")}>
      <ul className="space-y-1">
        {Object.entries(active).map(([name, filter]) => (
          <li key={name}>
            <Link href={addressWith(path, query, { [name]: null, cursor: null })}>
              {t("removeToSee", { filter })}
            </Link>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
