"use client";

import { useSearchParams } from "next/navigation";
import { type ComponentProps, type ReactNode, useCallback, useRef } from "react";
import { KeysHelp } from "@/components/form/keys-help";
import { useKeys } from "@/components/form/use-keys";
import { Pagination } from "@/components/layout/pagination";
import { addressWith, type Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import type { Paged } from "@/domain/view/shared";

/** What is read beside the queue. */
interface Opened {
  id: string;
  /** What is read after it. */
  nextId: string | undefined;
  query: Query;
  onOpen: (id: string) => void;
  onDecided: () => void;
}

interface Props<Item extends { id: string }> {
  /** Where the desk is, without language. */
  path: string;
  queue: Paged<Item>;
  /** Whether pages of the queue come before this one. */
  isLaterPage: boolean;
  label: string;
  /** The decisions that the keys v and r begin. */
  decisions: [string, string];
  /** What the keys j, k, v and r do, in words. */
  keyWords: ComponentProps<typeof KeysHelp>["keys"];
  row: (item: Item) => ReactNode;
  /** In place of a queue in which nothing waits. */
  empty: ReactNode;
  onDecided: (id: string) => void;
  children: (opened: Opened) => ReactNode;
}

function begin(decision: string) {
  const radio = document.querySelector<HTMLInputElement>(`input[name="decision"][value="${decision}"]`);
  if (!radio) return;
  radio.click();
  document.getElementById("rationale")?.focus();
}

/** What waits on the left; the one in the address, or the first, beside it. All of it answers to keys. */
export function Desk<Item extends { id: string }>({
  path,
  queue: { data: items, page },
  isLaterPage,
  label,
  decisions,
  keyWords,
  row,
  empty,
  onDecided,
  children,
}: Props<Item>) {
  const query = Object.fromEntries(useSearchParams());
  const pane = useRef<HTMLDivElement>(null);
  const shownId = query.entry ?? items[0]?.id;
  const at = items.findIndex(({ id }) => id === shownId);
  const open = useCallback((id: string) => {
    const address = new URL(location.href);
    address.searchParams.set("entry", id);
    history.pushState(null, "", address);
    pane.current?.focus({ preventScroll: true });
    document.getElementById(`queue-${id}`)?.scrollIntoView({ block: "nearest" });
  }, []);
  const step = (by: 1 | -1) => {
    const next = items[at === -1 ? 0 : at + by];
    if (next) open(next.id);
  };
  const keys = useKeys({
    j: () => step(1),
    k: () => step(-1),
    v: () => begin(decisions[0]),
    r: () => begin(decisions[1]),
  });
  const decided = (id: string) => {
    if (query.entry !== id) {
      const address = new URL(location.href);
      address.searchParams.set("entry", id);
      history.replaceState(null, "", address);
    }
    onDecided(id);
  };
  if (items.length === 0 && !query.entry) return empty;
  const pageAt = (cursor: string | null) => addressWith(path, query, { cursor, entry: null });
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="space-y-3">
        <nav aria-label={label}>
          <ol className="max-h-80 overflow-y-auto border-y border-ink lg:max-h-[75vh]">
            {items.map((item) => (
              <li key={item.id} id={`queue-${item.id}`} className="border-b border-rule last:border-b-0">
                <Link
                  href={addressWith(path, { entry: item.id })}
                  aria-current={item.id === shownId ? "true" : undefined}
                  className="block border-l-3 border-transparent px-3 py-2 text-ink no-underline hover:bg-paper-deep aria-[current]:border-accent aria-[current]:bg-accent-wash"
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    open(item.id);
                  }}
                >
                  {row(item)}
                </Link>
              </li>
            ))}
          </ol>
          <Pagination
            shownCount={items.length}
            totalCount={page.totalCount}
            nextHref={page.next ? pageAt(page.next) : null}
            firstHref={isLaterPage ? pageAt(null) : null}
          />
        </nav>
        <KeysHelp {...keys} keys={keyWords} />
      </div>
      <div ref={pane} tabIndex={-1} className="min-w-0 outline-none">
        {shownId &&
          children({
            id: shownId,
            nextId: (items[at + 1] ?? items.find(({ id }) => id !== shownId))?.id,
            query,
            onOpen: open,
            onDecided: () => decided(shownId),
          })}
      </div>
    </div>
  );
}
