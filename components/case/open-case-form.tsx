"use client";

import { useTranslations } from "next-intl";
import { useActionState, useCallback, useEffect, useMemo, useState } from "react";
import { PostingInputs } from "@/components/form/posting-inputs";
import { useFailure } from "@/components/form/use-failure";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Link } from "@/components/ui/link";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { CaseSubject } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import { notPosted, type Posting } from "@/lib/client/posted";
import { Refused } from "@/lib/client/problem";
import { newKey } from "@/lib/client/request";

interface Props {
  kind: CaseSubject;
  id: string;
  /** The promised number of days until an answer. */
  days: number;
  posting: Omit<Posting, "key">;
}

const links = [0, 1];
const same = (field: string) => field;

/**
 * Says that a fact is wrong, without an account and without script. The page is kept and given to many, so its key is made in the browser:
 * with script what is sent twice is one case.
 */
export function OpenCaseForm({ kind, id, days, posting }: Props) {
  const t = useTranslations("case.form");
  const forms = useTranslations("forms");
  const [posted, post, isSending] = useActionState(posting.action, notPosted, posting.address);
  const [key, setKey] = useState("");
  useEffect(() => setKey(newKey()), []);
  const refusal = useMemo(() => posted.problem && new Refused(posted.problem), [posted.problem]);
  const labelBefore = useCallback(
    (input: string) => {
      const [, row] = /^evidence\.(\d+)\.url$/.exec(input) ?? [];
      if (row !== undefined) return t("link", { number: Number(row) + 1 });
      return input === "text" || input === "email" ? t(input) : "";
    },
    [t],
  );
  const failure = useFailure(refusal, same, labelBefore);
  const made = posted.sent?.answer as { number: number } | undefined;
  if (made)
    return (
      <div role="status" className="max-w-prose space-y-3 border-y border-ink py-6">
        <h2>{t("sent", { number: made.number })}</h2>
        <p>{t("sentExplain", { days })}</p>
        <p>
          <Link href={`/cases/${made.number}`}>{t("toCase", { number: made.number })}</Link>
        </p>
      </div>
    );
  const given = (name: string) => ({
    name,
    defaultValue: textIn(posted.values, name),
    error: failure.messageOf(name),
  });
  return (
    <form action={post} noValidate aria-busy={isSending} className="max-w-prose space-y-6">
      <PostingInputs posting={{ ...posting, key }} posted={posted} opened={undefined} />
      <input type="hidden" name="subjectKind" value={kind} />
      <input type="hidden" name="subjectId" value={id} />
      <ErrorSummary title={forms("errorsTitle")} errors={failure.errors} />
      <TextArea rows={7} label={t("text")} hint={t("textHint")} {...given("text")} />
      <fieldset className="space-y-3">
        <legend className="font-semibold">{t("evidence")}</legend>
        <p className="text-sm text-ink-soft">{t("evidenceHint")}</p>
        {links.map((row) => (
          <TextInput
            key={row}
            type="url"
            inputMode="url"
            placeholder="https://"
            label={t("link", { number: row + 1 })}
            {...given(`evidence.${row}.url`)}
          />
        ))}
      </fieldset>
      <TextInput
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        autoComplete="email"
        {...given("email")}
      />
      <Button type="submit" aria-disabled={isSending || undefined}>
        {isSending ? forms("sending") : t("submit")}
      </Button>
    </form>
  );
}
