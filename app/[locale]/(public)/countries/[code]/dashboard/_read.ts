import { notFound, permanentRedirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { addressWith, type Query } from "@/components/ui/address";
import { listCountryNames } from "@/db/queries/countries";
import { pickText } from "@/domain/localised";
import { localePath } from "@/lib/i18n/routing";
import { readAddress } from "../../../_reading";

/** The State whose published figures are asked for, and how; its code stands in small letters in the address. */
export async function readPublic(code: string, searchParams: Promise<Query>, below = "") {
  const [locale, reading] = [await getLocale(), await readAddress(searchParams)];
  const country = (await listCountryNames(reading.scope)).find((each) => each.code === code.toUpperCase());
  if (!country) notFound();
  const countryPath = `/countries/${country.code.toLowerCase()}`;
  const path = `${countryPath}/dashboard`;
  if (code !== code.toLowerCase())
    permanentRedirect(localePath(addressWith(`${path}${below}`, reading.query), locale));
  const { country: _country, published: _published, ...sent } = reading.query;
  const name = pickText(country.name, locale, country.nativeLanguage).text;
  const fixed = { country: country.code, published: "only" };
  return { reading, locale, name, isTracked: country.isTracked, countryPath, path, sent, fixed };
}
