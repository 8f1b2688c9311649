"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Link } from "@/components/ui/link";
import { bodyFrom, type FormValues, valuesOf } from "@/lib/client/form-values";
import { useDraft } from "@/lib/client/use-draft";
import { useSending } from "@/lib/client/use-sending";
import { DraftNote } from "./draft-note";
import { PersonalDataReason } from "./personal-data-reason";
import { useFailure } from "./use-failure";

export interface Inputs {
  /** What an input starts with: the draft, else what the form starts from. */
  values: FormValues;
  /** What is wrong with an input, in words; undefined when nothing is. */
  errorOf: (name: string) => string | undefined;
}

export interface Stale {
  /** The thing as it stands now. */
  current: unknown;
  /** Sends what is typed again, on top of `current`. */
  sendAgain: () => void;
  isSending: boolean;
}

interface Props<Answer> {
  /** Under which name the draft is kept. */
  name: string;
  /** Where it is sent, under `/api/v1`. */
  path: string;
  method?: "POST" | "PUT";
  submitLabel: string;
  blank?: FormValues;
  /** The last touch to what is sent; `current` is what stands now, once the server said it is not what was opened. */
  toBody?: (body: Record<string, unknown>, values: FormValues, current: unknown) => Record<string, unknown>;
  /** The input of a field of the body, where their names differ. */
  inputOf?: (field: string) => string;
  stale?: (stale: Stale) => ReactNode;
  onSent: (answer: Answer, body: Record<string, unknown>) => void;
  children: (inputs: Inputs) => ReactNode;
}

const nothing: FormValues = {};
const same = (field: string) => field;

/** A form that loses nothing: a draft in this browser, every typed character kept after any failure, one key for one entry. */
export function EntryForm<Answer>(props: Props<Answer>) {
  const { name, path, method, submitLabel, blank = nothing, toBody, inputOf = same, stale } = props;
  const t = useTranslations("forms");
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(name, form, blank);
  const [isReady, setReady] = useState(false);
  const [rowOf, setRowOf] = useState<(field: string) => string>(() => same);
  useEffect(() => setReady(true), []);
  const { mutate, isPending, error } = useSending<Answer>({ path, method }, (answer, body) => {
    draft.forget();
    props.onSent(answer, body);
  });
  const failure = useFailure(error, rowOf);

  const send = (current?: unknown) => {
    if (!form.current || isPending) return;
    draft.keep();
    const values = valuesOf(new FormData(form.current));
    const { body, nameOf } = bodyFrom(values);
    setRowOf(() => (field: string) => inputOf(nameOf(field)));
    mutate(toBody ? toBody(body, values, current) : body);
  };
  const inputs = { values: draft.values, errorOf: failure.messageOf };
  return (
    <form
      ref={form}
      method="post"
      noValidate
      aria-busy={isPending}
      className="max-w-prose space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        send(failure.current);
      }}
      onInput={draft.onTyped}
    >
      <DraftNote {...draft} part="restored" />
      <ErrorSummary title={t("errorsTitle")} errors={failure.errors} />
      {failure.isSignedOut && <SignInAgain />}
      {failure.current !== undefined &&
        stale?.({ current: failure.current, sendAgain: () => send(failure.current), isSending: isPending })}
      <div key={draft.generation} className="space-y-6">
        {props.children(inputs)}
        <PersonalDataReason {...inputs} isDue={failure.isPersonalData} />
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" disabled={!isReady} aria-disabled={isPending || undefined}>
          {isPending ? t("sending") : submitLabel}
        </Button>
        <DraftNote {...draft} part="kept" />
      </div>
      <noscript>
        <p className="field-error">{t("needsScript")}</p>
      </noscript>
    </form>
  );
}

function SignInAgain() {
  const t = useTranslations("forms");
  const [here, setHere] = useState("/work");
  useEffect(() => setHere(location.pathname + location.search), []);
  return (
    <p>
      <Link href={`/sign-in?callbackUrl=${encodeURIComponent(here)}`}>{t("signInAgain")}</Link>
    </p>
  );
}
