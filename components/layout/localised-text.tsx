import { useLocale, useTranslations } from "next-intl";
import { type Localised, type PickedText, pickText } from "@/domain/localised";
import { languageName } from "@/lib/format/language-name";

interface Props {
  /** All languages of the text, or what `pickText` chose of them. */
  text: Localised | PickedText;
  nativeLanguage?: string | null;
  /** In lists, where a mark after every name would drown the names; `lang` is set all the same. */
  isUnmarked?: boolean;
}

/** A text in the reader's language or the nearest one, with `lang` and a visible mark when it is foreign or a working translation. */
export function LocalisedText({ text, nativeLanguage, isUnmarked }: Props) {
  const locale = useLocale();
  const t = useTranslations("layout.text");
  const picked = "language" in text ? text : pickText(text, locale, nativeLanguage);
  if (picked.text === "") return <span className="text-mark">{t("missing")}</span>;
  const { isFallback, isDraft, language } = picked;
  const name = language === "und" ? t("original") : languageName(language, locale);
  return (
    <>
      <span lang={isFallback ? language : undefined}>{picked.text}</span>
      {!isUnmarked && isFallback && (
        <span className="text-mark" title={t("shownIn", { language: name })}>
          {" "}
          [{name}]
        </span>
      )}
      {!isUnmarked && isDraft && <span className="text-mark"> [{t("draft")}]</span>}
    </>
  );
}
