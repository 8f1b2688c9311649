"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useRef } from "react";
import { Refused, Unreachable } from "./problem";
import { newKey, type Sending, send } from "./request";

/** The first sending arrived although its answer did not, and what is sent now says something else. */
export class ArrivedBefore extends Error {}

/** It waits for the connection. */
export class Kept extends Error {}

type Body = Record<string, unknown> | FormData;

/**
 * Sends to one address. One key until something was made, so that a second try after a lost answer makes nothing twice. With `keep`, what
 * got no answer is handed over with its key, to be sent later; whether it was taken is what `keep` answers.
 */
export function useSending<Answer>(
  to: Pick<Sending, "path" | "method">,
  onSent: (answer: Answer, body: Body) => void,
  keep?: (key: string, body: Record<string, unknown>) => boolean,
) {
  const language = useLocale();
  const key = useRef<string>(undefined);
  const wasLost = useRef(false);
  return useMutation({
    mutationFn: async (body: Body) => {
      key.current ??= newKey();
      try {
        return await send<{ data: Answer }>({ ...to, body, key: key.current, language });
      } catch (error) {
        if (wasLost.current && error instanceof Refused && error.problem.code === "conflict")
          throw new ArrivedBefore();
        if (error instanceof Unreachable && !(body instanceof FormData) && keep?.(key.current, body)) {
          key.current = undefined;
          wasLost.current = false;
          throw new Kept();
        }
        wasLost.current = !(error instanceof Refused) || error.problem.status >= 500;
        throw error;
      }
    },
    onSuccess: ({ data }, body) => {
      key.current = undefined;
      wasLost.current = false;
      onSent(data, body);
    },
  });
}
