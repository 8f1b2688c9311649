import { useLocale } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { type PickedText, pickText } from "@/domain/localised";
import { hasHit, type Sought } from "@/domain/search/marks";
import type { SearchHit } from "@/domain/view/search";
import { languages } from "@/domain/vocabulary";
import { MarkedText } from "./marked-text";

interface Props {
  hits: readonly SearchHit[];
  sought: Sought;
}

/** What was found, each leading to its page, with the words marked where they stand. */
export function HitList({ hits, sought }: Props) {
  return (
    <ul className="border-t border-rule">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.id}`} className="border-b border-rule py-3">
          <Hit hit={hit} sought={sought} />
        </li>
      ))}
    </ul>
  );
}

function Hit({ hit, sought }: { hit: SearchHit; sought: Sought }) {
  const locale = useLocale();
  const { number, title, nativeLanguage, excerpt, country, day } = hit;
  const picked = pickText(title, locale, nativeLanguage);
  const elsewhere = hasHit(picked.text, sought) ? null : otherWording(hit, picked, sought);
  return (
    <div className="max-w-prose space-y-1">
      <DatedLink href={hit.path} className="inline-block py-0.5">
        {number && (
          <span className="tabular">
            <MarkedText text={number} sought={sought} />
            {" · "}
          </span>
        )}
        <span lang={picked.isFallback ? picked.language : undefined}>
          <MarkedText text={picked.text} sought={sought} />
        </span>
      </DatedLink>
      {elsewhere && (
        <p className="text-sm" lang={elsewhere.language}>
          <MarkedText text={elsewhere.text} sought={sought} />
        </p>
      )}
      {excerpt && (
        <p className="text-sm text-ink-soft" lang={excerpt.language ?? undefined}>
          <MarkedText text={excerpt.text} sought={sought} />
        </p>
      )}
      {(country || day) && (
        <p className="text-xs text-ink-soft">
          {country && <LocalisedText text={country.name} isUnmarked />}
          {country && day && " · "}
          {day && <PartialDay value={day} />}
        </p>
      )}
    </div>
  );
}

/** The title in another language, when that is where the words stand. */
function otherWording({ title, nativeLanguage }: SearchHit, { language }: PickedText, sought: Sought) {
  const wordings = [
    ...languages.map((code) => ({ text: title[code], language: code as string })),
    { text: title.native, language: nativeLanguage ?? "und" },
  ];
  return wordings.find(
    (each): each is { text: string; language: string } =>
      typeof each.text === "string" && each.language !== language && hasHit(each.text, sought),
  );
}
