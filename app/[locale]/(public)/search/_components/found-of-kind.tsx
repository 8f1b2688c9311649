import { getTranslations } from "next-intl/server";
import { NoResults } from "@/components/layout/no-results";
import { Pagination } from "@/components/layout/pagination";
import { HitList } from "@/components/search/hit-list";
import { addressWith, type Query } from "@/components/ui/address";
import type { Scope } from "@/db/queries/scope";
import { listFound } from "@/db/queries/search";
import type { SearchKind } from "@/domain/search/kinds";
import { orWrongPlace } from "../../_reading";
import { WrongPlace } from "../../_wrong-place";

interface Props {
  scope: Scope;
  query: Query;
  path: string;
  active: Record<string, string>;
  q: string;
  kind: SearchKind;
  country: string | undefined;
  cursor: string | undefined;
}

/** Everything of one kind in which the words are found, a page at a time. */
export async function FoundOfKind({ scope, query, path, active, q, kind, country, cursor }: Props) {
  const [t, found] = await Promise.all([
    getTranslations("search"),
    orWrongPlace(listFound(scope, { q, kind, country, cursor, limit: 25 })),
  ]);
  if (!found) return <WrongPlace isFilterWrong={false} path={path} query={query} />;
  const { answer, sought, isPartial } = found;
  if (answer.data.length === 0)
    return <NoResults path={path} query={query} active={{ ...active, q: t("filterWords", { words: q }) }} />;
  return (
    <section aria-label={t(`kinds.${kind}`)}>
      <HitList hits={answer.data} sought={sought} />
      <Pagination
        shownCount={answer.data.length}
        totalCount={answer.page.totalCount}
        isPartial={isPartial}
        nextHref={answer.page.next && addressWith(path, query, { cursor: answer.page.next })}
        firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
      />
    </section>
  );
}
