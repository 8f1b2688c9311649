"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Refused } from "@/lib/client/problem";
import { ArrivedBefore } from "@/lib/client/use-sending";

export interface FailureShown {
  /** In words for the person; `field` is the id of the input, null for what belongs to none. */
  errors: { field: string | null; message: string }[];
  messageOf: (input: string) => string | undefined;
  /** Somebody changed the thing meanwhile: what stands now. */
  current: unknown;
  isSignedOut: boolean;
  /** Whether something looks like personal data. */
  isPersonalData: boolean;
  /** Whether the day of a step lies before that of one it follows, which the sender may confirm. */
  isOutOfOrder: boolean;
}

const nothing: FailureShown = {
  errors: [],
  messageOf: () => undefined,
  current: undefined,
  isSignedOut: false,
  isPersonalData: false,
  isOutOfOrder: false,
};

/**
 * A failed sending in words. `inputOf` says which input a field of the sent body came from, `labelOf` what stands above an input.
 */
export function useFailure(
  error: unknown,
  inputOf: (field: string) => string,
  labelOf: (input: string) => string,
): FailureShown {
  const t = useTranslations("forms");
  return useMemo(() => {
    if (!error) return nothing;
    if (error instanceof ArrivedBefore) return whole(t("arrivedBefore"));
    if (!(error instanceof Refused)) return whole(t("unreachable"));
    const { code, detail, fields, requestId, current, status } = error.problem;
    if (code === "stale" && current) return { ...nothing, current };
    const named = new Map(
      fields.flatMap((each) => (each.field ? [[inputOf(each.field), each.message] as const] : [])),
    );
    if (named.size === 0) {
      const words = detail || t("unexpected");
      const shown = whole(status >= 500 && requestId ? `${words} (${requestId})` : words);
      return { ...shown, isSignedOut: status === 401 };
    }
    return {
      ...nothing,
      errors: [...named].map(([field, message]) => {
        const label = labelOf(field);
        return { field, message: label ? `${label}: ${message}` : message };
      }),
      messageOf: (input) => named.get(input),
      isPersonalData: fields.some(({ reason }) => reason === "personal_data"),
      isOutOfOrder: fields.some(({ reason }) => reason === "before_earlier_step"),
    };
  }, [error, inputOf, labelOf, t]);
}

const whole = (message: string): FailureShown => ({ ...nothing, errors: [{ field: null, message }] });
