"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { SignInAgain } from "@/components/form/sign-in-again";
import type { FailureShown } from "@/components/form/use-failure";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";

interface Props {
  form?: RefObject<HTMLFormElement | null>;
  failure: FailureShown;
  isPending: boolean;
  /** On the button; `pendingLabel` while it is being looked at. */
  submitLabel: string;
  pendingLabel: string;
  onSubmit: () => void;
  onTyped?: () => void;
  /** Above what is wrong. */
  note?: ReactNode;
  children: ReactNode;
}

/** Hands something in to be looked at before anything is written. */
export function HandInForm({ form, failure, isPending, onSubmit, onTyped, ...props }: Props) {
  const t = useTranslations("forms");
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <form
      ref={form}
      method="post"
      noValidate
      className="max-w-prose space-y-4"
      aria-busy={isPending}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onInput={onTyped}
    >
      {props.note}
      <ErrorSummary title={t("errorsTitle")} errors={failure.errors} />
      {failure.isSignedOut && <SignInAgain />}
      {props.children}
      <Button type="submit" tone="secondary" disabled={!isReady} aria-disabled={isPending || undefined}>
        {isPending ? props.pendingLabel : props.submitLabel}
      </Button>
    </form>
  );
}
