"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { forgetDraft } from "@/lib/client/drafts";
import {
  countWaiting,
  forgetWaiting,
  listWaiting,
  onWaitingChanged,
  removeWaiting,
  type Waiting,
} from "@/lib/client/outbox";
import type { Problem } from "@/lib/client/problem";
import { sendWaiting } from "@/lib/client/send-waiting";
import { useOwner } from "@/lib/client/workspace-provider";
import { momentOf } from "./draft-note";
import { SignInAgain } from "./sign-in-again";

const againAfterMs = 30_000;

/** One window at a time sends: the key would keep an entry from being made twice, but two answers would be shown. */
const alone = (work: () => Promise<void>) =>
  "locks" in navigator
    ? navigator.locks.request("qadam-outbox", { ifAvailable: true }, (lock) => (lock ? work() : undefined))
    : work();

/** What waits for the connection, on every signed-in page: sent by itself when it is back, with a word on what became of it. */
export function OutboxBar() {
  const t = useTranslations("outbox");
  const owner = useOwner();
  const language = useLocale();
  const cache = useQueryClient();
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [sentCount, setSentCount] = useState(0);
  const isBusy = useRef(false);
  const [othersCount, setOthersCount] = useState(0);
  const [isSignedOut, setSignedOut] = useState(false);
  const look = useCallback(() => {
    setWaiting(listWaiting(owner));
    setOthersCount(countWaiting(owner));
  }, [owner]);
  const trySending = useCallback(async () => {
    if (isBusy.current || listWaiting(owner).every(({ problem }) => problem)) return;
    isBusy.current = true;
    try {
      await alone(async () => {
        const { done, cutOff } = await sendWaiting(owner, language);
        setSignedOut(cutOff === "signed_out");
        if (done.length === 0) return;
        setSentCount((count) => count + done.length);
        await cache.invalidateQueries();
      });
    } finally {
      isBusy.current = false;
      look();
    }
  }, [owner, language, cache, look]);
  useEffect(() => {
    look();
    void trySending();
    const attempt = () => void trySending();
    addEventListener("online", attempt);
    const again = setInterval(attempt, againAfterMs);
    const stop = onWaitingChanged(look);
    return () => {
      removeEventListener("online", attempt);
      clearInterval(again);
      stop();
    };
  }, [look, trySending]);
  if (waiting.length + othersCount === 0 && sentCount === 0) return null;
  const reasonOf = ({ code, detail, title, fields }: Problem) =>
    code === "stale" ? t("conflict") : [detail || title, ...fields.map(({ message }) => message)].join(" ");
  const discard = (entry: Waiting) => {
    if (!confirm(t("discardQuestion"))) return;
    removeWaiting(owner, entry.key);
    forgetDraft(owner, entry.draftName);
  };
  return (
    <aside
      aria-label={t("label")}
      className="no-print mb-8 border-l-4 border-accent bg-accent-wash px-4 py-3"
    >
      <p role="status" className="font-semibold">
        {waiting.length > 0
          ? t("count", { count: waiting.length })
          : sentCount > 0 && t("sent", { count: sentCount })}
      </p>
      {waiting.length > 0 && (
        <>
          <ul className="mt-2 space-y-2">
            {waiting.map((entry) => (
              <li key={entry.key} className="text-sm">
                <span className="font-semibold">{entry.label}</span>{" "}
                <span className="text-ink-soft">{t("handedIn", momentOf(entry.handedInAt, language))}</span>
                {entry.problem && <span className="block text-alert">{reasonOf(entry.problem)}</span>}
                <span className="flex flex-wrap gap-x-4">
                  {entry.problem && <Link href={entry.href}>{t("open")}</Link>}
                  <Button tone="quiet" onClick={() => discard(entry)}>
                    {t("discard")}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          {isSignedOut && <SignInAgain label={t("signInAgain")} />}
          {waiting.some(({ problem }) => !problem) && (
            <Button tone="secondary" onClick={() => void trySending()}>
              {t("tryNow")}
            </Button>
          )}
        </>
      )}
      {othersCount > 0 && (
        <p className="text-sm">
          {t("others", { count: othersCount })}{" "}
          <Button tone="quiet" onClick={() => confirm(t("othersQuestion")) && forgetWaiting(owner)}>
            {t("discard")}
          </Button>
        </p>
      )}
    </aside>
  );
}
