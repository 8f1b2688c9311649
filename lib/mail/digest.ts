import { pickText } from "@/domain/localised";
import { daysBetween } from "@/domain/partial-date";
import { pathOfNote } from "@/domain/view/note-path";
import type { NoticeView } from "@/domain/view/reminder";
import { type Language, noticeKinds } from "@/domain/vocabulary";
import { formatPartialDate } from "../format/day";
import { localePath } from "../i18n/routing";
import { mailText } from "./mail-text";
import { actionName, mailWords } from "./words";

const longestText = 200;

interface Digest {
  name: string;
  language: Language;
  notices: readonly NoticeView[];
  /** The day it is written, YYYY-MM-DD. */
  today: string;
  /** The address people use, without a path. */
  origin: string;
}

/** One mail of everything a person is to hear of today, in their language: what things are called and links, nothing else; of a note who wrote it, not what it says. */
export function digestMail({ name, language, notices, today, origin }: Digest) {
  const t = mailWords(language);
  const at = (path: string) => `${origin}${localePath(path, language)}`;
  const parts = noticeKinds
    .map((kind) => ({
      title: t(`digest.${kind}`),
      lines: notices
        .filter((each) => each.kind === kind)
        .sort(byDue)
        .map((each) => lineOf(each, { language, today, at, t })),
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

interface Writing {
  language: Language;
  today: string;
  at(path: string): string;
  t: ReturnType<typeof mailWords>;
}

const byDue = (a: NoticeView, b: NoticeView) => ((a.dueBy ?? "") < (b.dueBy ?? "") ? -1 : 1);

function lineOf(notice: NoticeView, writing: Writing) {
  return notice.note ? mentionLine(notice.note, writing) : recordLine(notice, writing);
}

function mentionLine(
  { id, recordedBy, subject }: NonNullable<NoticeView["note"]>,
  { language, at, t }: Writing,
) {
  return {
    text: named(subject.number, pickText(subject.title, language).text),
    href: at(pathOfNote({ id, subject })),
    detail: t("digest.namedBy", { name: recordedBy }),
  };
}

const named = (number: string | null, wording: string) =>
  `${number ? `${number}. ` : ""}${[...wording].slice(0, longestText).join("")}${[...wording].length > longestText ? "…" : ""}`;

function recordLine(notice: NoticeView, { language, today, at, t }: Writing) {
  const { instrument, measure, country, dueBy, actions } = notice;
  const inLanguage = (text: Parameters<typeof pickText>[0]) =>
    pickText(text, language, country?.nativeLanguage).text;
  const passed = dueBy ? daysBetween(dueBy, today) : 0;
  const due = dueBy
    ? t(passed > 0 ? "digest.wasDue" : "digest.isDue", {
        day: formatPartialDate(dueBy, language),
        days: Math.abs(passed),
      })
    : null;
  const done = actions.map((action) => actionName(language, action)).join(", ");
  const { text, path } = thingOf(notice, inLanguage);
  return {
    text,
    href: at(path),
    detail:
      [measure && instrument ? inLanguage(instrument.title) : null, due, done].filter(Boolean).join(" · ") ||
      undefined,
  };
}

/** What a notice is about and the page on which it is found. */
function thingOf(
  { kind, measure, instrument, organisation, titled, country }: NoticeView,
  inLanguage: (text: Parameters<typeof pickText>[0]) => string,
): { text: string; path: string } {
  const page = (folder: string, id: string) => `/${folder}/${encodeURIComponent(id)}`;
  if (measure)
    return {
      text: named(measure.number, inLanguage(measure.text)),
      path: kind === "due" ? `${page("work/measures", measure.id)}/report` : page("measures", measure.id),
    };
  if (instrument) return { text: inLanguage(instrument.title), path: page("instruments", instrument.id) };
  if (titled)
    return { text: named(null, inLanguage(titled.title)), path: page(`${titled.kind}s`, titled.id) };
  if (organisation)
    return { text: inLanguage(organisation.name), path: page("organisations", organisation.id) };
  return {
    text: country ? inLanguage(country.name) : "",
    path: page("countries", country?.code.toLowerCase() ?? ""),
  };
}
