import { useTranslations } from "next-intl";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { path } from "../_address";

const narrowing = ["differences", "victimCentred", "criteria", "theme", "pillar"] as const;

/** That no question is left, with a link for each choice that takes it out. */
export function NothingCompared({ query }: { query: Query }) {
  const t = useTranslations("comparison.form");
  return (
    <div className="mt-8">
      <EmptyState title={t("nothing")}>
        <ul className="space-y-1">
          {narrowing
            .filter((name) => query[name])
            .map((name) => (
              <li key={name}>
                <Link href={addressWith(path, query, { [name]: null })}>{t(`without.${name}`)}</Link>
              </li>
            ))}
        </ul>
      </EmptyState>
    </div>
  );
}
