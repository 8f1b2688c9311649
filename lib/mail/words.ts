import { createTranslator } from "next-intl";
import type { CaseOutcome, Language } from "@/domain/vocabulary";
import en from "@/messages/en.json";
import ru from "@/messages/ru.json";
import uz from "@/messages/uz.json";

const messages = { en, ru, uz };

const wordsIn = <Namespace extends "mail" | "changes" | "vocabulary">(
  locale: Language,
  namespace: Namespace,
) => createTranslator({ locale, messages: messages[locale] as typeof en, namespace, timeZone: "UTC" });

/** The words of mails, outside of any request. */
export const mailWords = (locale: Language) => wordsIn(locale, "mail");

/** What came of a case. */
export const outcomeName = (locale: Language, outcome: CaseOutcome) =>
  wordsIn(locale, "vocabulary")(`caseOutcomes.${outcome}`);

/** What was done to a thing, by the words of the list of changes. */
export function actionName(locale: Language, action: string): string {
  const t = wordsIn(locale, "changes");
  const key = `actions.${action}` as Parameters<typeof t>[0];
  return t.has(key) ? t(key) : action;
}
