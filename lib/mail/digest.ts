import { pickText } from "@/domain/localised";
import type { NoticeView } from "@/domain/view/reminder";
import { type Language, noticeKinds } from "@/domain/vocabulary";
import { formatPartialDate } from "../format/day";
import { localePath } from "../i18n/routing";
import { mailText } from "./mail-text";
import { mailWords } from "./words";

const longestText = 200;

interface Digest {
  name: string;
  language: Language;
  notices: readonly NoticeView[];
  /** The address people use, without a path. */
  origin: string;
}

/** One mail of everything a person is to hear of today, in their language: public wording of measures and links, nothing else. */
export function digestMail({ name, language, notices, origin }: Digest) {
  const t = mailWords(language);
  const at = (path: string) => `${origin}${localePath(path, language)}`;
  const parts = noticeKinds
    .map((kind) => ({
      title: t(`digest.${kind}`),
      lines: notices.filter((each) => each.kind === kind).map((each) => lineOf(each, language, at, t)),
    }))
    .filter(({ lines }) => lines.length > 0);
  return mailText({
    language,
    subject: t("digest.subject", { count: notices.length }),
    greeting: t("digest.greeting", { name }),
    parts,
    closing: t("digest.closing", { address: at("/work/notices") }),
  });
}

function lineOf(
  { kind, measure, instrument, country, dueBy, stepDays }: NoticeView,
  language: Language,
  at: (path: string) => string,
  t: ReturnType<typeof mailWords>,
) {
  const inLanguage = (text: Parameters<typeof pickText>[0]) =>
    pickText(text, language, country?.nativeLanguage).text;
  const title = instrument ? inLanguage(instrument.title) : "";
  const wording = measure ? inLanguage(measure.text) : "";
  const text = measure
    ? `${measure.number ? `${measure.number}. ` : ""}${[...wording].slice(0, longestText).join("")}${[...wording].length > longestText ? "…" : ""}`
    : title;
  const path = measure
    ? kind === "due"
      ? `/work/measures/${encodeURIComponent(measure.id)}/report`
      : `/measures/${encodeURIComponent(measure.id)}`
    : `/instruments/${encodeURIComponent(instrument?.id ?? "")}`;
  const due = dueBy
    ? t(stepDays !== null && stepDays > 0 ? "digest.wasDue" : "digest.isDue", {
        day: formatPartialDate(dueBy, language),
        days: Math.abs(stepDays ?? 0),
      })
    : null;
  return {
    text,
    href: at(path),
    detail: [measure ? title : null, due].filter(Boolean).join(" · ") || undefined,
  };
}
