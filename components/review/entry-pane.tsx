"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { SentPanel } from "@/components/form/sent-panel";
import { WordsIn } from "@/components/form/words-in";
import { addressWith } from "@/components/ui/address";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import type { ReviewEntry } from "@/domain/view/review";
import type { DecisionValue } from "@/domain/vocabulary";
import type { Posting } from "@/lib/client/posted";
import { reviewEntryRead } from "@/lib/client/reads";
import { ClaimEntry } from "./claim-entry";
import { DecisionForm } from "./decision-form";
import { RecordFindingForm } from "./record-finding-form";
import { StoodBefore } from "./stood-before";

export interface DecidedBefore {
  id: string;
  decision: DecisionValue;
}

interface Props {
  id: string;
  posting: Posting;
  /** The entry that was just decided without script. */
  before: DecidedBefore | undefined;
  nextId: string | undefined;
  onOpen: (id: string) => void;
  onDecided: () => void;
}

/** One entry beside its evidence and what stood before, and what the reviewer makes of it. */
export function EntryPane({ id, ...rest }: Props) {
  const t = useTranslations("review");
  const { data, isError } = useQuery(reviewEntryRead(id));
  if (isError) return <EmptyState title={t("gone")}>{t("goneExplain")}</EmptyState>;
  if (!data) return <p className="text-ink-soft">{t("loading")}</p>;
  return <Entry shown={data} {...rest} />;
}

function Entry({ shown, ...rest }: Omit<Props, "id"> & { shown: ReviewEntry }) {
  const t = useTranslations("review");
  const { entry, measure } = shown;
  const { country, instrument } = measure;
  return (
    <article aria-labelledby="review-measure" className="space-y-8">
      <header className="space-y-1">
        <p className="kicker">
          <WordsIn text={country.name} nativeLanguage={country.nativeLanguage} isUnmarked />
          {" · "}
          <Link href={`/instruments/${instrument.id}`}>
            {instrument.number ? (
              instrument.number
            ) : (
              <WordsIn text={instrument.title} nativeLanguage={country.nativeLanguage} isUnmarked />
            )}
          </Link>
        </p>
        <h2 id="review-measure" className="max-w-prose text-lg">
          {measure.number && `${measure.number}. `}
          <WordsIn text={measure.text} nativeLanguage={country.nativeLanguage} />
        </h2>
        <p className="text-sm">
          <Link href={`/measures/${measure.id}`}>{t("wholeMeasure")}</Link>
        </p>
      </header>
      <div className="grid gap-8 xl:grid-cols-2">
        <ClaimEntry title={t("claimed")} entry={entry} />
        <StoodBefore shown={shown} />
      </div>
      <Answer shown={shown} {...rest} />
    </article>
  );
}

function Answer({
  shown,
  posting,
  before,
  nextId,
  onOpen,
  onDecided,
}: Omit<Props, "id"> & { shown: ReviewEntry }) {
  const t = useTranslations("review");
  const { entry, measure } = shown;
  const [decided, setDecided] = useState(
    before?.id === entry.id && !shown.isAwaiting ? before.decision : undefined,
  );
  const [isFinding, setFinding] = useState(false);
  const hasReported = measure.progress.some(({ isOwn }) => isOwn);
  const instead = (work: () => void) => (event: MouseEvent) => {
    event.preventDefault();
    work();
  };
  const next = nextId && (
    <LinkButton href={addressWith("/review", { entry: nextId })} onClick={instead(() => onOpen(nextId))}>
      {t("nextEntry")}
    </LinkButton>
  );
  const toFinding = !hasReported && (
    <LinkButton
      tone="secondary"
      href={`/work/measures/${measure.id}/finding`}
      onClick={instead(() => setFinding(true))}
    >
      {t("recordFinding")}
    </LinkButton>
  );
  if (isFinding)
    return (
      <section className="space-y-4 border-t border-ink pt-4">
        <h3>{t("recordFinding")}</h3>
        <RecordFindingForm measure={measure} onSent={onDecided} actions={next} />
        {!decided && (
          <Button tone="quiet" onClick={() => setFinding(false)}>
            {t("backToDecision")}
          </Button>
        )}
      </section>
    );
  if (decided)
    return (
      <SentPanel
        title={t(`sent.${decided}`)}
        actions={
          <>
            {next}
            {toFinding}
          </>
        }
      >
        <p>{t(`sentExplain.${decided}`)}</p>
      </SentPanel>
    );
  if (entry.isOwn)
    return <p className="max-w-prose border-l-3 border-alert bg-alert-wash p-4">{t("ownEntry")}</p>;
  if (!shown.isAwaiting)
    return (
      <div className="space-y-3">
        <p className="max-w-prose">{t("alreadyDecided")}</p>
        {toFinding}
      </div>
    );
  return (
    <section className="space-y-4 border-t border-ink pt-4">
      <h3>{t("decide")}</h3>
      <DecisionForm
        progressId={entry.id}
        posting={posting}
        onSent={(decision) => {
          setDecided(decision);
          onDecided();
        }}
      />
      {toFinding}
    </section>
  );
}
