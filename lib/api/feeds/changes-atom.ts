import type { ChangeView } from "@/domain/view/change";
import { localePath } from "@/lib/i18n/routing";
import type { Words } from "../exports/words";
import { namedInChange, pageOfChange } from "./things-of";

interface Feed {
  changes: readonly ChangeView[];
  words: Words;
  origin: string;
  /** Address of the feed itself. */
  self: string;
  country: string | undefined;
}

/** The latest changes as an Atom feed (RFC 4287), newest first. */
export function changesAtom({ changes, words, origin, self, country }: Feed): string {
  const page = new URL(localePath("/changes", words.language), origin);
  if (country) page.searchParams.set("country", country);
  const host = new URL(origin).hostname;
  const entries = changes.map((change) => {
    const about = namedInChange(change, words);
    const state = words.text(change.country?.name, change.country?.nativeLanguage);
    return `<entry><id>tag:${host},2019:changes/${change.seq}</id><title>${escaped([words.action(change.action), state].filter(Boolean).join(" – "))}</title><updated>${change.recordedAt}</updated><link rel="alternate" href="${escaped(new URL(pageOfChange(change, words), origin).href)}"/><summary>${escaped(about)}</summary>${change.country ? `<category term="${change.country.code}"/>` : ""}</entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}"><id>${escaped(self)}</id><title>Qadam – ${escaped(words.list("changes"))}</title><updated>${changes[0]?.recordedAt ?? "1970-01-01T00:00:00.000Z"}</updated><author><name>Qadam</name></author><link rel="self" type="application/atom+xml" href="${escaped(self)}"/><link rel="alternate" type="text/html" href="${escaped(page.href)}"/>${entries.join("")}</feed>
`;
}

const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
