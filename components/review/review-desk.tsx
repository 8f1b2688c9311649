"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { KeysHelp } from "@/components/form/keys-help";
import { useKeys } from "@/components/form/use-keys";
import { addressWith } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Posting } from "@/lib/client/posted";
import { type QueueFilter, reviewQueueRead } from "@/lib/client/reads";
import { localePath } from "@/lib/i18n/routing";
import { type DecidedBefore, EntryPane } from "./entry-pane";
import { QueueList } from "./queue-list";

interface Props {
  filter: QueueFilter;
  posting: Omit<Posting, "of" | "address">;
  before: DecidedBefore | undefined;
}

/** The queue on the left; the entry in the address, or the first, beside its evidence and what stood before. */
export function ReviewDesk({ filter, posting, before }: Props) {
  const t = useTranslations("review");
  const locale = useLocale();
  const query = Object.fromEntries(useSearchParams());
  const { data } = useQuery(reviewQueueRead(filter));
  const cache = useQueryClient();
  const pane = useRef<HTMLDivElement>(null);
  const items = data?.data ?? [];
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
    v: () => choose("verify"),
    r: () => choose("return"),
  });
  const decided = () => {
    if (shownId && query.entry !== shownId) {
      const address = new URL(location.href);
      address.searchParams.set("entry", shownId);
      history.replaceState(null, "", address);
    }
    void cache.invalidateQueries({ queryKey: ["review"] });
    void cache.invalidateQueries({ queryKey: ["review-entry", shownId] });
  };
  const nextId = (items[at + 1] ?? items.find(({ id }) => id !== shownId))?.id;

  if (!data) return null;
  if (items.length === 0 && !query.entry)
    return (
      <EmptyState
        title={filter.country || filter.origin ? t("emptyFiltered") : t("empty")}
        action={<LinkButton href="/measures">{t("toMeasures")}</LinkButton>}
      >
        {t("emptyExplain")}
      </EmptyState>
    );
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="space-y-3">
        <QueueList
          items={items}
          totalCount={data.page.totalCount}
          shownId={shownId}
          onOpen={open}
          nextHref={
            data.page.next ? addressWith("/review", query, { cursor: data.page.next, entry: null }) : null
          }
          firstHref={filter.cursor ? addressWith("/review", query, { cursor: null, entry: null }) : null}
        />
        <KeysHelp
          {...keys}
          keys={[
            ["j", t("keys.next")],
            ["k", t("keys.previous")],
            ["v", t("keys.verify")],
            ["r", t("keys.return")],
          ]}
        />
      </div>
      <div ref={pane} tabIndex={-1} className="min-w-0 outline-none">
        {shownId && (
          <EntryPane
            key={shownId}
            id={shownId}
            posting={{
              ...posting,
              of: shownId,
              address: localePath(addressWith("/review", query, { entry: shownId, decided: null }), locale),
            }}
            before={before}
            nextId={nextId}
            onOpen={open}
            onDecided={decided}
          />
        )}
      </div>
    </div>
  );
}

function choose(decision: "verify" | "return") {
  const radio = document.querySelector<HTMLInputElement>(`input[name="decision"][value="${decision}"]`);
  if (!radio) return;
  radio.click();
  document.getElementById("rationale")?.focus();
}
