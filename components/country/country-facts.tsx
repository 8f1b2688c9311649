import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { Cited } from "@/components/source/cited";
import { DefinitionList } from "@/components/ui/definition-list";
import type { CountryProfile } from "@/domain/view/country";
import { languages } from "@/domain/vocabulary";
import { formatPartialDate } from "@/lib/format/day";
import { languageName } from "@/lib/format/language-name";

/** Names in every language, capital, memberships and when anything was last changed here. */
export function CountryFacts({ country }: { country: CountryProfile }) {
  const t = useTranslations("country.page");
  const text = useTranslations("layout.text");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { name, nativeLanguage } = country;
  const names = [
    ...languages.flatMap((language) => {
      const value = name[language];
      return value
        ? [{ language: language as string, value, isDraft: name.drafts?.includes(language) ?? false }]
        : [];
    }),
    ...(name.native && nativeLanguage
      ? [{ language: nativeLanguage, value: name.native, isDraft: false }]
      : []),
  ];
  return (
    <DefinitionList
      items={[
        {
          label: t("names"),
          value: (
            <ul>
              {names.map(({ language, value, isDraft }) => (
                <li key={language}>
                  <span lang={language}>{value}</span>{" "}
                  <span className="text-mark">
                    {languageName(language, locale)}
                    {isDraft && `, ${text("draft")}`}
                  </span>
                </li>
              ))}
            </ul>
          ),
        },
        {
          label: t("capital"),
          value: country.capital ? (
            <span lang={locale === "en" ? undefined : "en"}>{country.capital}</span>
          ) : (
            <span className="text-ink-soft">{t("capitalUnknown")}</span>
          ),
        },
        { label: t("region"), value: words(`regions.${country.region}`) },
        {
          label: t("memberships"),
          value: (
            <>
              <ul className="flex flex-wrap gap-x-6">
                {country.memberships.map(({ organisation, sinceOn, isVerified }) => (
                  <li key={organisation}>
                    {words(`memberships.${organisation}`)}{" "}
                    <span className="text-mark">
                      {[
                        sinceOn && t("sinceYear", { day: formatPartialDate(sinceOn, locale) }),
                        !isVerified && t("membershipUnverified"),
                      ]
                        .filter(Boolean)
                        .join(", ")}
                    </span>
                  </li>
                ))}
              </ul>
              {country.memberships.some(({ isVerified }) => isVerified) && (
                <p className="text-mark">{t("membershipNote")}</p>
              )}
            </>
          ),
        },
        {
          label: t("lastChange"),
          value: country.lastChangeAt ? <Moment value={country.lastChangeAt} /> : null,
        },
        {
          label: t("sources"),
          value:
            country.citations.length > 0 ? (
              <Cited citations={country.citations} confidence={country.isVerified ? "text" : "reported"} />
            ) : null,
        },
      ]}
    />
  );
}
