import { getLocale, getTranslations } from "next-intl/server";
import { type Localised, pickText } from "@/domain/localised";
import type { Role } from "@/domain/vocabulary";

interface Grant {
  role: Role;
  country: { name: Localised; nativeLanguage: string | null } | null;
  organisation: { name: Localised } | null;
}

/** Makes a grant's sentence: "Staff, in Uzbekistan, for Ministry of Justice". */
export async function grantWords(): Promise<(grant: Grant) => string> {
  const [locale, t, role] = await Promise.all([
    getLocale(),
    getTranslations("account.grants"),
    getTranslations("vocabulary.roles"),
  ]);
  return ({ country, organisation, ...grant }) => {
    const where = country
      ? t("in", { country: pickText(country.name, locale, country.nativeLanguage).text })
      : t("everywhere");
    const body = organisation && t("for", { body: pickText(organisation.name, locale).text });
    return [role(grant.role), where, body].filter(Boolean).join(", ");
  };
}
