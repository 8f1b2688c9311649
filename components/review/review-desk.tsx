"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { addressWith } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Posting } from "@/lib/client/posted";
import { type QueueFilter, reviewQueueRead } from "@/lib/client/reads";
import { localePath } from "@/lib/i18n/routing";
import { Desk } from "./desk";
import { type DecidedBefore, EntryPane } from "./entry-pane";
import { QueueItem } from "./queue-item";

interface Props {
  filter: QueueFilter;
  posting: Omit<Posting, "of" | "address">;
  before: DecidedBefore | undefined;
}

const path = "/review";

/** Entries that wait, each beside its evidence and what stood before. */
export function ReviewDesk({ filter, posting, before }: Props) {
  const t = useTranslations("review");
  const locale = useLocale();
  const { data } = useQuery(reviewQueueRead(filter));
  const cache = useQueryClient();
  if (!data) return null;
  return (
    <Desk
      path={path}
      queue={data}
      isLaterPage={filter.cursor !== undefined}
      label={t("queue")}
      decisions={["verify", "return"]}
      keyWords={[
        ["j", t("keys.next")],
        ["k", t("keys.previous")],
        ["v", t("keys.verify")],
        ["r", t("keys.return")],
      ]}
      row={(item) => <QueueItem item={item} />}
      empty={
        <EmptyState
          title={filter.country || filter.origin ? t("emptyFiltered") : t("empty")}
          action={<LinkButton href="/measures">{t("toMeasures")}</LinkButton>}
        >
          {t("emptyExplain")}
        </EmptyState>
      }
      onDecided={(id) => {
        void cache.invalidateQueries({ queryKey: ["review"] });
        void cache.invalidateQueries({ queryKey: ["review-entry", id] });
      }}
    >
      {({ id, query, ...opened }) => (
        <EntryPane
          key={id}
          id={id}
          posting={{
            ...posting,
            of: id,
            address: localePath(addressWith(path, query, { entry: id, decided: null }), locale),
          }}
          before={before}
          {...opened}
        />
      )}
    </Desk>
  );
}
