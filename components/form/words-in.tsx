"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Localised, pickText } from "@/domain/localised";
import { languages } from "@/domain/vocabulary";
import { languageNames } from "@/lib/i18n/routing";

interface Props {
  text: Localised;
  nativeLanguage?: string | null;
  isUnmarked?: boolean;
}

/** As `LocalisedText` of the frame, without the tables of language names that browsers do not have for Uzbek. */
export function WordsIn({ text, nativeLanguage, isUnmarked }: Props) {
  const locale = useLocale();
  const t = useTranslations("forms.text");
  const { text: words, language, isFallback, isDraft } = pickText(text, locale, nativeLanguage);
  if (words === "") return <span className="text-mark">{t("missing")}</span>;
  const ours = languages.find((each) => each === language);
  return (
    <>
      <span lang={isFallback && language !== "und" ? language : undefined}>{words}</span>
      {!isUnmarked && isFallback && (
        <span className="text-mark"> [{ours ? languageNames[ours] : t("original")}]</span>
      )}
      {!isUnmarked && isDraft && <span className="text-mark"> [{t("draft")}]</span>}
    </>
  );
}
