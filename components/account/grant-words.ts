import { getLocale, getTranslations } from "next-intl/server";
import { type Localised, pickText } from "@/domain/localised";
import type { Role } from "@/domain/vocabulary";

interface Grant {
  role: Role;
  country: { name: Localised; nativeLanguage: string | null } | null;
  organisation: { name: Localised } | null;
}

/** Makes a grant's sentence: "Staff, Uzbekistan, for Ministry of Justice". */
export async function grantWords(): Promise<(grant: Grant) => string> {
  const [locale, t, role] = await Promise.all([
    getLocale(),
    getTranslations("admin.users"),
    getTranslations("vocabulary.roles"),
  ]);
  return (grant) => {
    const where = grant.country
      ? pickText(grant.country.name, locale, grant.country.nativeLanguage).text
      : t("everywhere");
    const words = { role: role(grant.role), where };
    return grant.organisation
      ? t("grantFor", { ...words, body: pickText(grant.organisation.name, locale).text })
      : t("grant", words);
  };
}
