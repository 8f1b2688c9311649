import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClaimGlyph, FindingGlyph } from "@/components/measure/state-glyph";
import { claims, findingValues } from "@/domain/vocabulary";
import { Rule } from "./rule";

/** The words for claims and findings, with their marks and what each means. */
export function WordsRule() {
  const t = useTranslations("methodology");
  const words = useTranslations("vocabulary");
  return (
    <Rule part="words">
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        <WordList title={t("claims")}>
          {claims.map((claim) => (
            <Word
              key={claim}
              glyph={<ClaimGlyph claim={claim} />}
              word={words(`claims.${claim}`)}
              meaning={t(`claimMeanings.${claim}`)}
            />
          ))}
        </WordList>
        <WordList title={t("findings")}>
          {findingValues.map((finding) => (
            <Word
              key={finding}
              glyph={<FindingGlyph finding={finding} />}
              word={words(`findings.${finding}`)}
              meaning={t(`findingMeanings.${finding}`)}
            />
          ))}
        </WordList>
      </div>
    </Rule>
  );
}

function WordList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-2">{title}</h3>
      <dl className="border-t border-rule">{children}</dl>
    </div>
  );
}

function Word({ glyph, word, meaning }: { glyph: ReactNode; word: string; meaning: string }) {
  return (
    <div className="border-b border-rule py-2">
      <dt className="flex items-center gap-2 font-semibold">
        {glyph}
        {word}
      </dt>
      <dd className="text-sm text-ink-soft">{meaning}</dd>
    </div>
  );
}
