"use client";

import { useActionState, useEffect, useState } from "react";
import { PostingInputs } from "@/components/form/posting-inputs";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { CaseSubject } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import { notPosted, type Posting } from "@/lib/client/posted";

/** What stands in the form, in the reader's language. `{number}` is put in where the number of the case is known. */
interface Words {
  errorsTitle: string;
  unexpected: string;
  text: string;
  textHint: string;
  evidence: string;
  evidenceHint: string;
  links: readonly string[];
  email: string;
  emailHint: string;
  submit: string;
  sending: string;
  sent: string;
  sentExplain: string;
  /** Said to who left an address; null: no mail is sent from here. */
  sentMail: string | null;
  toCase: string;
  /** Of the page of the case, in this language. */
  casePath: string;
}

interface Props {
  kind: CaseSubject;
  id: string;
  words: Words;
  posting: Omit<Posting, "key">;
}

const withNumber = (text: string, number: number) => text.replaceAll("{number}", String(number));

/**
 * Says that a fact is wrong, without an account and without script. The page is kept and given to many, so its key is made in the browser:
 * with script what is sent twice is one case.
 */
export function OpenCaseForm({ kind, id, words, posting }: Props) {
  const [posted, post, isSending] = useActionState(posting.action, notPosted, posting.address);
  const [key, setKey] = useState("");
  useEffect(() => setKey(crypto.randomUUID()), []);
  const made = posted.sent?.answer as { number: number } | undefined;
  if (made)
    return (
      <div role="status" className="max-w-prose space-y-3 border-y border-ink py-6">
        <h2>{withNumber(words.sent, made.number)}</h2>
        <p>{words.sentExplain}</p>
        {posted.sent?.body.email !== undefined && words.sentMail && <p>{words.sentMail}</p>}
        <p>
          <a href={withNumber(words.casePath, made.number)}>{withNumber(words.toCase, made.number)}</a>
        </p>
      </div>
    );
  const labels: Record<string, string | undefined> = {
    text: words.text,
    email: words.email,
    ...Object.fromEntries(words.links.map((label, row) => [`evidence.${row}.url`, label])),
  };
  const failures = (posted.problem?.fields ?? []).filter(({ field }) => field !== "");
  const errors =
    failures.length > 0
      ? failures.map(({ field, message }) => ({
          field,
          message: labels[field] ? `${labels[field]}: ${message}` : message,
        }))
      : posted.problem
        ? [{ field: null, message: posted.problem.detail || words.unexpected }]
        : [];
  const given = (name: string) => ({
    name,
    label: labels[name] ?? "",
    defaultValue: textIn(posted.values, name),
    error: failures.find(({ field }) => field === name)?.message,
  });
  return (
    <form action={post} noValidate aria-busy={isSending} className="max-w-prose space-y-6">
      <PostingInputs posting={{ ...posting, key }} posted={posted} opened={undefined} />
      <input type="hidden" name="subjectKind" value={kind} />
      <input type="hidden" name="subjectId" value={id} />
      <ErrorSummary title={words.errorsTitle} errors={errors} />
      <TextArea rows={7} hint={words.textHint} {...given("text")} />
      <fieldset className="space-y-3">
        <legend className="font-semibold">{words.evidence}</legend>
        <p className="text-sm text-ink-soft">{words.evidenceHint}</p>
        {words.links.map((label, row) => (
          <TextInput
            key={label}
            type="url"
            inputMode="url"
            placeholder="https://"
            {...given(`evidence.${row}.url`)}
          />
        ))}
      </fieldset>
      <TextInput type="email" hint={words.emailHint} autoComplete="email" {...given("email")} />
      <Button type="submit" aria-disabled={isSending || undefined}>
        {isSending ? words.sending : words.submit}
      </Button>
    </form>
  );
}
