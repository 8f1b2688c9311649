import type { CaseMail } from "@/db/case-mail";
import { pickText } from "@/domain/localised";
import type { CaseView } from "@/domain/view/case";
import type { Language } from "@/domain/vocabulary";
import { formatPartialDate } from "../format/day";
import { localePath } from "../i18n/routing";
import { mailText } from "./mail-text";
import { mailWords, outcomeName } from "./words";

interface Writing {
  what: CaseMail;
  view: CaseView;
  language: Language;
  /** The address people use, without a path. */
  origin: string;
}

/** To whoever left an address with a case: its number and the promised day, or the answer and the outcome. Nothing of what they said. */
export function caseMail({ what, view, language, origin }: Writing) {
  const t = mailWords(language);
  const { number, subject, answer, answerBy } = view;
  const at = (path: string) => `${origin}${localePath(path, language)}`;
  const about = subject && {
    text: `${subject.number ? `${subject.number}. ` : ""}${pickText(subject.title, language).text}`,
    href: at(subject.path),
  };
  const page = at(`/cases/${number}`);
  const lines =
    what === "answered" && answer
      ? [{ text: outcomeName(language, answer.outcome), detail: answer.text, href: page }]
      : [
          {
            text: t("case.received", { number }),
            detail: t("case.answerBy", { day: formatPartialDate(answerBy, language) }),
            href: page,
          },
        ];
  return mailText({
    language,
    subject: t(`case.${what}`, { number }),
    greeting: t("case.greeting"),
    parts: [{ lines }, ...(about ? [{ title: t("case.about"), lines: [about] }] : [])],
    closing: t(what === "answered" ? "case.erased" : "case.kept"),
  });
}
