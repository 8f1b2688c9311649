import type { ReactNode } from "react";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { addressWith } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { countedUpTo, type Paged } from "@/domain/view/shared";
import { type ExportedList, ExportLink } from "./_export-link";
import type { Reading } from "./_reading";
import { WrongPlace } from "./_wrong-place";

interface Props<Item> {
  title: string;
  lead: string;
  path: string;
  reading: Reading;
  /** Names of the filters in the address, in the order in which what is active is shown. */
  filterNames: readonly string[];
  /** The words of the filters in force, by name. */
  active: Record<string, string>;
  /** The fields of the filters. */
  fields: ReactNode;
  /** Whether a filter has a value that is none. */
  isWrong: boolean;
  /** null: the address names no place of the list. */
  list: Paged<Item> | null;
  exported: ExportedList;
  sorts?: ReactNode;
  /** What a reader may add to it. */
  actions?: ReactNode;
  /** The table of the items of this page. */
  children: (items: Item[]) => ReactNode;
}

/** A public list: its day, its filters, how to take it along, its rows and the way to the next. */
export function ListPage<Item>(props: Props<Item>) {
  const { title, lead, path, reading, filterNames, active, fields, isWrong, list } = props;
  const { query, scope } = reading;
  return (
    <>
      <PageHeader title={title} lead={lead} actions={props.actions} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8 space-y-6">
        <FilterForm path={path} query={query} names={[...filterNames]} active={active}>
          {fields}
        </FilterForm>
        {!list ? (
          <WrongPlace isFilterWrong={isWrong} path={path} query={query} />
        ) : list.data.length === 0 ? (
          <NoResults path={path} query={query} active={active} />
        ) : (
          <div>
            <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6">
              <div>{props.sorts}</div>
              <ExportLink list={props.exported} query={query} isLarge={list.page.totalCount >= countedUpTo} />
            </div>
            {props.children(list.data)}
            <Pagination
              shownCount={list.data.length}
              totalCount={list.page.totalCount}
              isPartial={list.page.isPartial}
              nextHref={list.page.next && addressWith(path, query, { cursor: list.page.next })}
              firstHref={query.cursor ? addressWith(path, query, { cursor: null }) : null}
            />
          </div>
        )}
      </div>
    </>
  );
}
