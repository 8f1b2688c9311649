import { useLocale, useTranslations } from "next-intl";
import type { Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import type { Choice } from "@/components/ui/select";
import { formatPartialDate } from "@/lib/format/day";
import { path, withoutValue } from "../_address";
import { type Asked, listed } from "../_asked";

interface Props {
  query: Query;
  sent: Asked["sent"];
  countries: readonly Choice[];
  /** The names of themes and their parts, by id. */
  themeNames: ReadonlyMap<string, string>;
}

/** What narrows the comparison, each with a link that takes it out. */
export function ChosenChips({ query, sent, countries, themeNames }: Props) {
  const t = useTranslations("comparison.form");
  const words = useTranslations("vocabulary");
  const table = useTranslations("table");
  const locale = useLocale();
  const word = (list: "pillars" | "assessmentStates", code: string) =>
    words.has(`${list}.${code}` as never) ? words(`${list}.${code}` as never) : code;
  const chips: { name: string; value: string; label: string }[] = [];
  const add = (name: string, label: (value: string) => string) => {
    for (const value of listed(sent[name])) chips.push({ name, value, label: label(value) });
  };
  const namedStates = listed(sent.countries);
  if (namedStates.length > 1 && namedStates.length < 8)
    add("countries", (code) => countries.find(({ value }) => value === code)?.label ?? code);
  add("pillar", (code) => word("pillars", code));
  add("theme", (id) => themeNames.get(id) ?? id);
  add("criteria", (code) => code);
  add("state", (code) => word("assessmentStates", code));
  add("differences", () => t("differences"));
  add("victimCentred", () => t("victimCentred"));
  add("order", () => t("newest"));
  add("since", (day) => t("sinceDay", { day: formatPartialDate(day, locale) }));
  if (chips.length === 0 && !sent.countries) return null;
  const { on, knownAt } = query;
  const clearAll = new URLSearchParams(
    Object.entries({ on, knownAt }).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  ).toString();
  return (
    <ul className="no-print flex flex-wrap items-center gap-2" aria-label={table("activeFilters")}>
      {chips.map(({ name, value, label }) => (
        <li key={`${name}=${value}`}>
          <Link href={withoutValue(query, name, value)} className="chip chip-link">
            <span className="sr-only">{table("remove")} </span>
            {label}
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      <li>
        <Link href={clearAll ? `${path}?${clearAll}` : path} className="inline-block px-1 text-sm leading-6">
          {table("clearAll")}
        </Link>
      </li>
    </ul>
  );
}
