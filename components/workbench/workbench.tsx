"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { KeysHelp } from "@/components/form/keys-help";
import { SignInAgain } from "@/components/form/sign-in-again";
import { useKeys } from "@/components/form/use-keys";
import { UploadsFollowed } from "@/components/form/use-uploads";
import { WordsIn } from "@/components/form/words-in";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { WorkbenchView } from "@/domain/view/assessment";
import { workbenchRead } from "@/lib/client/assessment-reads";
import { type CellKey, inputName, keyOf } from "./cell";
import { CellForm } from "./cell-form";
import { CellHistory } from "./cell-history";
import { CellList } from "./cell-list";
import { CriterionGuide } from "./criterion-guide";
import { keyActions } from "./keys";
import { SendBar } from "./send-bar";
import { useCellWords } from "./use-cell-words";
import { useCells, useDrafted } from "./use-cells";
import { useKeyRows } from "./use-key-rows";

/** The cells on the left; the one in the address, or the first, to be filled beside what was answered before. */
export function Workbench({ asked }: { asked: Record<string, string | undefined> }) {
  const t = useTranslations("workbench");
  const { data } = useQuery(workbenchRead(asked));
  if (!data) return null;
  if (data.cells.length === 0) return <EmptyState title={t("empty")}>{t("emptyExplain")}</EmptyState>;
  return <Desk view={data} isByCriterion={asked.criterion !== undefined} />;
}

function Desk({ view, isByCriterion }: { view: WorkbenchView; isByCriterion: boolean }) {
  const t = useTranslations("workbench");
  const { cells } = view;
  const wanted = useSearchParams().get("cell");
  const [shownKey, setShownKey] = useState(() =>
    keyOf((cells.find((cell) => keyOf(cell) === wanted) ?? cells[0]) as CellKey),
  );
  const shown = cells.find((cell) => keyOf(cell) === shownKey);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const drafted = useDrafted();
  const pane = useRef<HTMLHeadingElement>(null);
  const all = useCells(cells);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    setOpened(drafted(cells));
    setReady(true);
  }, [drafted, cells]);

  const open = useCallback(
    (key: string) => {
      if (shownKey !== key) all.keep(shownKey);
      const address = new URL(location.href);
      address.searchParams.set("cell", key);
      setShownKey(key);
      setOpened((before) => [...new Set([...before, shownKey, key])]);
      history.replaceState(null, "", address);
      document.getElementById(`cell-${key}`)?.scrollIntoView({ block: "nearest" });
    },
    [shownKey, all.keep],
  );
  const openAndGo = (key: string) => {
    flushSync(() => open(key));
    pane.current?.focus({ preventScroll: true });
  };
  const step = (by: 1 | -1) => {
    const next = cells[cells.findIndex((cell) => keyOf(cell) === shownKey) + by];
    if (next) openAndGo(keyOf(next));
  };
  const keys = useKeys(
    keyActions(shownKey, {
      next: () => step(1),
      previous: () => step(-1),
      leave: () => pane.current?.focus({ preventScroll: true }),
      sendOne: () => all.send([shownKey]),
      sendAll: () => all.send(all.filled),
    }),
  );
  const rows = useKeyRows();
  const criteria = new Map(view.criteria.map((each) => [each.code, each]));
  const countries = new Map(view.countries.map((each) => [each.code, each]));
  const wordsOf = useCellWords(view, isByCriterion);
  const mounted = cells.filter((cell) => keyOf(cell) === shownKey || opened.includes(keyOf(cell)));
  const cellOf = (field: string) => cells.find((cell) => field.startsWith(inputName(keyOf(cell), "")));
  const criterion = shown && criteria.get(shown.criterionCode);
  const country = shown && countries.get(shown.countryCode);
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <div className="min-w-0 space-y-3">
        <CellList
          cells={cells}
          nameOf={wordsOf}
          shownKey={shownKey}
          progress={all.progress}
          sent={all.sent}
          onOpen={openAndGo}
        />
        <KeysHelp {...keys} keys={rows} />
      </div>
      <div className="min-w-0 space-y-6">
        <ErrorSummary
          title={t("errorsTitle")}
          errors={all.failure.errors}
          inWords={(field, message) => {
            const cell = cellOf(field);
            return cell ? `${wordsOf(cell)} · ${message}` : message;
          }}
          onGo={(field) => {
            const cell = cellOf(field);
            if (cell) flushSync(() => open(keyOf(cell)));
          }}
        />
        {all.failure.isSignedOut && <SignInAgain />}
        {criterion && country && (
          <header className="space-y-1">
            <p className="kicker">
              {criterion.code} · <WordsIn text={country.name} isUnmarked />
            </p>
            <h2 ref={pane} tabIndex={-1} className="max-w-prose text-lg outline-none">
              <WordsIn text={criterion.question} />
            </h2>
            <CriterionGuide criterion={criterion} />
          </header>
        )}
        <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0 space-y-6">
            <UploadsFollowed value={all.uploads.follow}>
              {isReady &&
                mounted.map((cell) => {
                  const of = criteria.get(cell.criterionCode);
                  const key = keyOf(cell);
                  return (
                    of && (
                      <CellForm
                        key={key}
                        ref={all.register}
                        cell={cell}
                        criterion={of}
                        isShown={key === shownKey}
                        errorOf={all.failure.messageOf}
                        isPersonalData={all.personal.has(key)}
                        onProgress={all.onProgress}
                        onSubmit={() => all.send([key])}
                      />
                    )
                  );
                })}
            </UploadsFollowed>
            <SendBar
              isPending={all.isPending}
              uploads={all.uploads}
              isShownFilled={
                all.progress.get(shownKey) !== undefined && all.progress.get(shownKey) !== "empty"
              }
              filledCount={all.filled.length}
              begunCount={all.begunCount}
              sentCount={all.sentCount}
              onSendOne={() => all.send([shownKey])}
              onSendAll={() => all.send(all.filled)}
              onNext={() => step(1)}
              onPrevious={() => step(-1)}
            />
            <noscript>
              <p className="field-error">{t("needsScript")}</p>
            </noscript>
          </div>
          {shown && <CellHistory countryCode={shown.countryCode} criterionCode={shown.criterionCode} />}
        </div>
      </div>
    </div>
  );
}
