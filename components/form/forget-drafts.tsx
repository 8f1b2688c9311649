"use client";

import { useEffect, useRef } from "react";
import { forgetDrafts } from "@/lib/client/drafts";
import { countWaiting, forgetWaiting } from "@/lib/client/outbox";

interface Props {
  /** Asked before entries are forgotten that still wait for a connection. */
  question: string;
}

/** Inside the form that signs out: no draft stays on this computer, and nothing that waits unless it is given up. */
export function ForgetDrafts({ question }: Props) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest("form");
    const forgetAll = (event: Event) => {
      if (countWaiting() > 0 && !confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      forgetDrafts();
      forgetWaiting();
    };
    form?.addEventListener("submit", forgetAll);
    return () => form?.removeEventListener("submit", forgetAll);
  }, [question]);
  return <span ref={mark} hidden />;
}
