import { getLocale, getTranslations } from "next-intl/server";
import { languages } from "@/domain/vocabulary";
import { requestPath } from "@/lib/i18n/request-path";
import { languageNames, localePath } from "@/lib/i18n/routing";

/** The same address in the other languages, with its query. */
export async function LanguageSwitch() {
  const [locale, path, t] = await Promise.all([getLocale(), requestPath(), getTranslations("layout")]);
  return (
    <ul className="language-switch" aria-label={t("language")}>
      {languages.map((language) => (
        <li key={language}>
          {language === locale ? (
            <span lang={language} aria-current="true">
              {languageNames[language]}
            </span>
          ) : (
            <a href={localePath(path, language)} lang={language} hrefLang={language}>
              {languageNames[language]}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
