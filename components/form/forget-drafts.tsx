"use client";

import { useEffect, useRef } from "react";
import { forgetDrafts } from "@/lib/client/drafts";

const forgetAll = () => forgetDrafts();

/** Inside the form that signs out: no draft stays on this computer. */
export function ForgetDrafts() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest("form");
    form?.addEventListener("submit", forgetAll);
    return () => form?.removeEventListener("submit", forgetAll);
  }, []);
  return <span ref={mark} hidden />;
}
