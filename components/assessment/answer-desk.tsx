"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Desk } from "@/components/review/desk";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { answerQueueRead } from "@/lib/client/assessment-reads";
import { AnswerItem } from "./answer-item";
import { AnswerPane } from "./answer-pane";

/** Answers that wait, each beside what was answered before. */
export function AnswerDesk({ filter }: { filter: Record<string, string | undefined> }) {
  const t = useTranslations("assessment.review");
  const { data } = useQuery(answerQueueRead(filter));
  const cache = useQueryClient();
  if (!data) return null;
  return (
    <Desk
      path="/review/assessments"
      queue={data}
      isLaterPage={filter.cursor !== undefined}
      label={t("queue")}
      decisions={["approve", "return"]}
      keyWords={[
        ["j", t("keys.next")],
        ["k", t("keys.previous")],
        ["v", t("keys.approve")],
        ["r", t("keys.return")],
      ]}
      row={(item) => <AnswerItem item={item} />}
      empty={
        <EmptyState
          title={t("empty")}
          action={<LinkButton href="/compare/workbench">{t("toWorkbench")}</LinkButton>}
        >
          {t("emptyExplain")}
        </EmptyState>
      }
      onDecided={() => void cache.invalidateQueries({ queryKey: ["assessments"] })}
    >
      {({ id, query: _query, ...opened }) => <AnswerPane key={id} id={id} {...opened} />}
    </Desk>
  );
}
