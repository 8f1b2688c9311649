"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { bodyFrom, type FormValues, valuesOf } from "@/lib/client/form-values";
import { notPosted, type Posted, type Posting } from "@/lib/client/posted";
import { Refused } from "@/lib/client/problem";
import { useDraft } from "@/lib/client/use-draft";
import { useOutbox } from "@/lib/client/use-outbox";
import { Kept, useSending } from "@/lib/client/use-sending";
import { DraftNote } from "./draft-note";
import { labelOf } from "./label-of";
import { PersonalDataReason } from "./personal-data-reason";
import { PostingInputs } from "./posting-inputs";
import { SignInAgain } from "./sign-in-again";
import { UploadsNote } from "./uploads-note";
import { useFailure } from "./use-failure";
import { UploadsFollowed, useUploads } from "./use-uploads";
import { WaitingPanel } from "./waiting-panel";

export interface Inputs {
  /** What an input starts with: the draft, else what the form starts from. */
  values: FormValues;
  /** What is wrong with an input, in words; undefined when nothing is. */
  errorOf: (name: string) => string | undefined;
  /** Whether the day of a step lies before that of one it follows. */
  isOutOfOrder?: boolean;
}

/** A thing as it stood when somebody looked. */
export interface Version {
  rowVersion: number;
}

export interface Stale<Opened> {
  /** The thing as it was when the form was filled in, and as it stands now. */
  opened: Opened;
  current: Opened;
  isSending: boolean;
}

interface Props<Answer, Opened> {
  /** Under which name the draft is kept. */
  name: string;
  /** Where it is sent, under `/api/v1`. */
  path: string;
  method?: "POST" | "PUT";
  /** How it is sent without script; absent: not at all. */
  posting?: Posting;
  /** What stands above an input; needed with `posting`, because without script no document can be asked. */
  labels?: (input: string) => string | undefined;
  submitLabel: string;
  blank?: FormValues;
  /** What the entry changes, as it stood when the page was made: its `rowVersion` is sent along. */
  opened?: Opened;
  /** The last touch to what is sent. */
  toBody?: (body: Record<string, unknown>) => Record<string, unknown>;
  /** The input of a field of the body, where their names differ. */
  inputOf?: (field: string) => string;
  /** Shown when `opened` is not what stands any more; sending again sends on top of what does. */
  stale?: (stale: Stale<Opened>) => ReactNode;
  /** Says that an entry which gets no answer waits for the connection: what it is, and the page with this form. */
  waiting?: { label: string; href: string };
  /** What is sent instead of the body, when a file goes with it; null: the body. */
  toForm?: (form: FormData) => FormData | null;
  onSent?: (answer: Answer, body: Record<string, unknown>) => void;
  /** Takes the place of the form once it is sent. */
  sent?: (answer: Answer, body: Record<string, unknown>) => ReactNode;
  children: (inputs: Inputs) => ReactNode;
}

const nothing: FormValues = {};
const same = (field: string) => field;
const valuesIn = ({ current }: { current: HTMLFormElement | null }) =>
  current ? valuesOf(new FormData(current)) : nothing;
const stay = async (state: Posted) => state;

/**
 * A form that loses nothing: a draft in this browser, every typed character kept after any failure, one key for one entry. With
 * `posting` it is an ordinary form until script takes over, and stays one where there is none.
 */
export function EntryForm<Answer, Opened extends Version = Version>(props: Props<Answer, Opened>) {
  const { name, path, method, posting, labels, submitLabel, blank = nothing, toBody, inputOf = same } = props;
  const t = useTranslations("forms");
  const form = useRef<HTMLFormElement>(null);
  const [posted, post] = useActionState(posting?.action ?? stay, notPosted, posting?.address);
  const draft = useDraft(name, form, blank, posted.problem && posted.values);
  const uploads = useUploads();
  const [isReady, setReady] = useState(false);
  const inputsOf = (values: FormValues) => {
    const { nameOf } = bodyFrom(values);
    return (field: string) => inputOf(nameOf(field));
  };
  const inputsOfRef = useRef(inputsOf);
  const [inputOfField, setInputOfField] = useState(() => inputsOf(posted.values));
  const arrival = posted.sent ?? (posting?.wasSent ? { answer: {}, body: {} } : null);
  const [sent, setSent] = useState(arrival as { answer: Answer; body: Record<string, unknown> } | null);
  useEffect(() => setReady(true), []);
  const settle = (answer: Answer, body: Record<string, unknown>) => {
    draft.forget();
    if (props.sent) setSent({ answer, body });
    props.onSent?.(answer, body);
  };
  const arrived = useRef(sent);
  const settled = useRef(settle);
  useEffect(() => {
    if (arrived.current) settled.current(arrived.current.answer, arrived.current.body);
  }, []);
  const outbox = useOutbox<Opened>({ draftName: name, path, ...props.waiting });
  const { mutate, isPending, isIdle, error } = useSending<Answer>(
    { path, method },
    (answer, body) => {
      outbox.settle();
      settle(answer, body instanceof FormData ? {} : body);
    },
    props.waiting &&
      ((key, body) => outbox.keep({ key, body, values: valuesIn(form), opened: props.opened ?? null })),
  );
  const { notTaken } = outbox;
  const problem = posted.problem ?? notTaken?.problem;
  const refusal = useMemo(() => problem && new Refused(problem), [problem]);
  useEffect(() => {
    if (notTaken) setInputOfField(() => inputsOfRef.current(notTaken.values));
  }, [notTaken]);
  const labelBefore = (input: string) =>
    input === "personalDataReason" ? t("personalData.label") : (labels?.(input) ?? "");
  const failure = useFailure(
    isIdle ? refusal : error,
    inputOfField,
    isIdle && posted.problem ? labelBefore : labelOf,
  );
  const current = failure.current as Opened | undefined;
  if (sent && props.sent) return props.sent(sent.answer, sent.body);
  if (error instanceof Kept) return <WaitingPanel />;

  const opened = current ?? props.opened;
  const send = () => {
    if (!form.current || isPending) return;
    draft.keep();
    const values = valuesOf(new FormData(form.current));
    const { body } = bodyFrom(values);
    setInputOfField(() => inputsOf(values));
    const withFile = props.toForm?.(new FormData(form.current));
    mutate(
      withFile ?? {
        ...(toBody ? toBody(body) : body),
        ...(opened && { rowVersion: opened.rowVersion }),
      },
    );
  };
  const inputs = { values: draft.values, errorOf: failure.messageOf, isOutOfOrder: failure.isOutOfOrder };
  const before =
    (isIdle ? notTaken?.opened : null) ?? (isIdle ? (posted.opened as Opened | null) : null) ?? props.opened;
  return (
    <form
      ref={form}
      {...(posting ? { action: post } : { method: "post" })}
      noValidate
      aria-busy={isPending}
      className="max-w-prose space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        uploads.afterwards(send);
      }}
      onInput={draft.onTyped}
    >
      {posting && <PostingInputs posting={posting} posted={posted} opened={props.opened} />}
      <DraftNote {...draft} part="restored" />
      <ErrorSummary title={t("errorsTitle")} errors={failure.errors} />
      {failure.isSignedOut && <SignInAgain />}
      {current && before && props.stale?.({ opened: before, current, isSending: isPending })}
      <div key={draft.generation} className="space-y-6">
        <UploadsFollowed value={uploads.follow}>{props.children(inputs)}</UploadsFollowed>
        <PersonalDataReason {...inputs} isDue={failure.isPersonalData} />
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" disabled={!posting && !isReady} aria-disabled={isPending || undefined}>
          {isPending ? t("sending") : submitLabel}
        </Button>
        <UploadsNote {...uploads} />
        <DraftNote {...draft} part="kept" />
      </div>
      {!posting && (
        <noscript>
          <p className="field-error">{t("needsScript")}</p>
        </noscript>
      )}
    </form>
  );
}
