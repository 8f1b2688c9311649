"use server";

import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { VerifyState } from "@/components/verification/verify-state";
import { Failure } from "@/domain/failure";
import { type Making, openSeal, type Statement } from "@/lib/api/documents/seal";
import { type Verdict, verifyFile } from "@/lib/api/documents/verify-file";
import { aboutLines } from "@/lib/api/exports/about";
import { wordsIn } from "@/lib/api/exports/words";
import { countRequest } from "@/lib/api/limits";
import { readSecret } from "@/lib/env/secret";
import { requestClient } from "@/lib/session/request-client";
import { isSameOrigin } from "@/lib/session/same-origin";

/** What a file that comes from anywhere may unpack to. */
const mostBytes = 128 * 1024 * 1024;

/** Whether a file, or the seal copied from it, is ours and says what it said. Nothing of it is kept. */
export async function verify({ attempt }: VerifyState, form: FormData): Promise<VerifyState> {
  const t = await getTranslations("verify");
  const problem = await getTranslations("problem.details");
  const file = form.get("file");
  const seal = String(form.get("seal") ?? "")
    .trim()
    .slice(0, 20_000);
  const state: VerifyState = { attempt: attempt + 1, error: null, seal, answer: null };
  const refused = (field: string, message: string): VerifyState => ({ ...state, error: { field, message } });
  const from = await headers();
  if (!isSameOrigin({ headers: from })) return refused("file", problem("same_origin"));
  try {
    await countRequest("export", `client ${requestClient(from).client}`);
  } catch (error) {
    if (error instanceof Failure) return refused("file", problem("too_many"));
    throw error;
  }
  const secret = readSecret();
  if (file instanceof File && file.size > 0) {
    const bytes = Buffer.from(await file.arrayBuffer());
    const { verdict, statement } = await verifyFile(bytes, { secret, mostBytes });
    return { ...state, seal: "", answer: await answerOf(verdict, statement) };
  }
  if (!seal) return refused("file", t("nothingGiven"));
  const opened = openSeal(secret, seal);
  if (!opened) return refused("seal", t("notASeal"));
  return { ...state, answer: await answerOf(pasted[opened.making], opened.statement) };
}

/** What is said of a seal that was pasted without its file. */
const pasted: Record<Making, Verdict | "sealed"> = {
  here: "sealed",
  altered: "sealAltered",
  elsewhere: "foreign",
  unknown: "untold",
};

async function answerOf(
  verdict: Verdict | "sealed",
  statement: Statement | null,
): Promise<VerifyState["answer"]> {
  const [t, locale] = await Promise.all([getTranslations("verify"), getLocale()]);
  const words = await wordsIn(locale);
  return {
    isGood: verdict === "same" || verdict === "sealed",
    title: t(`verdicts.${verdict}.title`),
    text: t(`verdicts.${verdict}.text`),
    facts:
      statement && verdict !== "foreign"
        ? [
            { label: t("format"), value: statement.format.toUpperCase() },
            ...aboutLines(statement, words).map(([label, value]) => ({ label, value })),
            { label: words.document("about.contentHash"), value: statement.contentHash },
          ]
        : [],
  };
}
