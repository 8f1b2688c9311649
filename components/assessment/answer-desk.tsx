"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { KeysHelp } from "@/components/form/keys-help";
import { useKeys } from "@/components/form/use-keys";
import { addressWith } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { answerQueueRead } from "@/lib/client/assessment-reads";
import { AnswerPane } from "./answer-pane";
import { AnswerQueue } from "./answer-queue";

const path = "/review/assessments";

function choose(decision: "approve" | "return") {
  const radio = document.querySelector<HTMLInputElement>(`input[name="decision"][value="${decision}"]`);
  if (!radio) return;
  radio.click();
  document.getElementById("rationale")?.focus();
}

/** Answers that wait on the left; the one in the address, or the first, beside what was answered before. */
export function AnswerDesk({ filter }: { filter: Record<string, string | undefined> }) {
  const t = useTranslations("assessment.review");
  const query = Object.fromEntries(useSearchParams());
  const { data } = useQuery(answerQueueRead(filter));
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
    v: () => choose("approve"),
    r: () => choose("return"),
  });
  const decided = () => {
    if (shownId && query.entry !== shownId) {
      const address = new URL(location.href);
      address.searchParams.set("entry", shownId);
      history.replaceState(null, "", address);
    }
    void cache.invalidateQueries({ queryKey: ["assessments"] });
  };
  if (!data) return null;
  if (items.length === 0 && !query.entry)
    return (
      <EmptyState
        title={t("empty")}
        action={<LinkButton href="/compare/workbench">{t("toWorkbench")}</LinkButton>}
      >
        {t("emptyExplain")}
      </EmptyState>
    );
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="space-y-3">
        <AnswerQueue
          items={items}
          totalCount={data.page.totalCount}
          shownId={shownId}
          onOpen={open}
          nextHref={data.page.next ? addressWith(path, query, { cursor: data.page.next, entry: null }) : null}
          firstHref={filter.cursor ? addressWith(path, query, { cursor: null, entry: null }) : null}
        />
        <KeysHelp
          {...keys}
          keys={[
            ["j", t("keys.next")],
            ["k", t("keys.previous")],
            ["v", t("keys.approve")],
            ["r", t("keys.return")],
          ]}
        />
      </div>
      <div ref={pane} tabIndex={-1} className="min-w-0 outline-none">
        {shownId && (
          <AnswerPane
            key={shownId}
            id={shownId}
            nextId={(items[at + 1] ?? items.find(({ id }) => id !== shownId))?.id}
            onOpen={open}
            onDecided={decided}
          />
        )}
      </div>
    </div>
  );
}
