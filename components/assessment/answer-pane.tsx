"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SentPanel } from "@/components/form/sent-panel";
import { WordsIn } from "@/components/form/words-in";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { AssessmentView } from "@/domain/view/assessment";
import { assessmentRead } from "@/lib/client/assessment-reads";
import { CellHistory } from "../workbench/cell-history";
import { AnswerEntry } from "./answer-entry";
import { DecideAnswerForm } from "./decide-answer-form";
import { PublishAnswerForm } from "./publish-answer-form";

interface Props {
  id: string;
  nextId: string | undefined;
  onOpen: (id: string) => void;
  onDecided: () => void;
}

/** One answer beside those before it, and what the reader may decide. */
export function AnswerPane({ id, ...rest }: Props) {
  const t = useTranslations("assessment.review");
  const { data, isError } = useQuery(assessmentRead(id));
  if (isError) return <EmptyState title={t("gone")}>{t("goneExplain")}</EmptyState>;
  if (!data) return <p className="text-ink-soft">{t("loading")}</p>;
  const { country, criterion } = data;
  return (
    <article aria-labelledby="answer-question" className="space-y-8">
      <header className="space-y-1">
        <p className="kicker">
          <WordsIn text={country.name} nativeLanguage={country.nativeLanguage} isUnmarked />
          {` · ${criterion.code}`}
        </p>
        <h2 id="answer-question" className="max-w-prose text-lg">
          <WordsIn text={criterion.question} />
        </h2>
        <p className="text-sm">
          <Link href={`/compare/${encodeURIComponent(criterion.code)}/${country.code.toLowerCase()}`}>
            {t("wholeCell")}
          </Link>
        </p>
      </header>
      <div className="grid gap-8 xl:grid-cols-2">
        <section className="space-y-3">
          <h3>{t("answer")}</h3>
          <AnswerEntry answer={data} />
        </section>
        <CellHistory countryCode={country.code} criterionCode={criterion.code} exceptId={id} />
      </div>
      <Deciding answer={data} {...rest} />
    </article>
  );
}

type Done = "approve" | "return" | "publish";

function Deciding({ answer, nextId, onOpen, onDecided }: Omit<Props, "id"> & { answer: AssessmentView }) {
  const t = useTranslations("assessment.review");
  const [done, setDone] = useState<Done>();
  const decided = (what: Done) => {
    setDone(what);
    onDecided();
  };
  const next = nextId && <Button onClick={() => onOpen(nextId)}>{t("nextAnswer")}</Button>;
  const publish = answer.mayPublish && done !== "publish" && (
    <section className="space-y-4 border-t border-ink pt-4">
      <h3>{t("publish")}</h3>
      <PublishAnswerForm id={answer.id} onSent={() => decided("publish")} />
    </section>
  );
  if (done)
    return (
      <div className="space-y-6">
        <SentPanel key={done} title={t(`done.${done}`)} actions={next}>
          <p>{t(`doneExplain.${done}`)}</p>
        </SentPanel>
        {done === "approve" && publish}
      </div>
    );
  if (answer.isOwn && answer.state !== "published")
    return <p className="max-w-prose border-l-3 border-alert bg-alert-wash p-4">{t("own")}</p>;
  if (!answer.mayApprove && !answer.mayReturn && !answer.mayPublish)
    return <p className="max-w-prose">{t("closed")}</p>;
  return (
    <div className="space-y-8">
      {publish}
      {(answer.mayApprove || answer.mayReturn) && (
        <section className="space-y-4 border-t border-ink pt-4">
          <h3>{t("decide")}</h3>
          <DecideAnswerForm answer={answer} onSent={decided} />
        </section>
      )}
    </div>
  );
}
