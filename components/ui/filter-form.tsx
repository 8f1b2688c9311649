import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/lib/i18n/routing";
import { addressWith, type Query, queryPairs } from "./address";
import { Button } from "./button";
import { HiddenQuery } from "./hidden-query";
import { Link } from "./link";

interface Props {
  /** The list's own path, without language. */
  path: string;
  /** The whole query of the address. */
  query: Query;
  /** Names of the parameters the inputs inside set; the cursor is dropped, every other parameter is kept. */
  names: readonly string[];
  /** Words for the filters in force, for example `{country: "Country: Sweden"}`; one chip each, which takes it out. */
  active: Record<string, string>;
  /** Words of the button. */
  submit?: string;
  /** `Select` and `TextInput` with `defaultValue` from the query. */
  children: ReactNode;
}

/** Filters in the address: a GET form that needs no script, chips for what is in force, and "Clear all". */
export function FilterForm({ path, query, names, active, submit, children }: Props) {
  const t = useTranslations("table");
  const locale = useLocale();
  const { cursor: _, ...kept } = query;
  const set = queryPairs(kept).filter(([name]) => names.includes(name));
  return (
    <search className="block space-y-4">
      <form method="get" action={localePath(path, locale)} className="filters">
        {children}
        <HiddenQuery query={kept} except={names} />
        <Button type="submit">{submit ?? t("apply")}</Button>
      </form>
      {set.length > 0 && (
        <ul className="flex flex-wrap items-center gap-2" aria-label={t("activeFilters")}>
          {set.map(([name, value]) => (
            <li key={`${name}=${value}`}>
              <Link href={addressWith(path, kept, { [name]: null })} className="chip chip-link">
                <span className="sr-only">{t("remove")} </span>
                {active[name] ?? value}
                <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
          <li>
            <Link
              href={addressWith(path, kept, Object.fromEntries(names.map((name) => [name, null])))}
              className="inline-block px-1 text-sm leading-6"
            >
              {t("clearAll")}
            </Link>
          </li>
        </ul>
      )}
    </search>
  );
}
