import { getTranslations } from "next-intl/server";
import { NoResults } from "@/components/layout/no-results";
import { Section } from "@/components/layout/section";
import { FoundCount } from "@/components/search/found-count";
import { HitList } from "@/components/search/hit-list";
import { addressWith, type Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import type { Scope } from "@/db/queries/scope";
import { listFoundByKind } from "@/db/queries/search";

/** How many of each kind a first look shows. */
const firstFew = 5;

interface Props {
  scope: Scope;
  query: Query;
  path: string;
  active: Record<string, string>;
  q: string;
  country: string | undefined;
}

/** The newest few of each kind in which the words are found, with how many there are. */
export async function FoundByKind({ scope, query, path, active, q, country }: Props) {
  const [t, { answer, sought, isPartial }] = await Promise.all([
    getTranslations("search"),
    listFoundByKind(scope, { q, country }, firstFew),
  ]);
  if (answer.length === 0)
    return <NoResults path={path} query={query} active={{ ...active, q: t("filterWords", { words: q }) }} />;
  return (
    <div>
      <nav aria-label={t("byKind")}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {answer.map(({ kind, totalCount }) => (
            <li key={kind}>
              <a href={`#found-${kind}`} className="inline-block py-1">
                {t(`kinds.${kind}`)} <FoundCount count={totalCount} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isPartial && <p className="mt-2 text-sm text-ink-soft">{t("narrow")}</p>}
      {answer.map(({ kind, totalCount, hits }) => (
        <Section
          key={kind}
          id={`found-${kind}`}
          title={t(`kinds.${kind}`)}
          aside={
            totalCount > hits.length ? (
              <Link href={addressWith(path, query, { kind, cursor: null })} className="inline-block py-1">
                {t("all", { kind: t(`kinds.${kind}`) })} <FoundCount count={totalCount} />
              </Link>
            ) : (
              <FoundCount count={totalCount} />
            )
          }
        >
          <HitList hits={hits} sought={sought} />
        </Section>
      ))}
    </div>
  );
}
