import { getLocale, getTranslations } from "next-intl/server";
import type { Choice } from "@/components/ui/select";
import type { FieldFailure } from "@/domain/failure";
import { type Localised, pickText } from "@/domain/localised";

/** What is wrong in the words of the reader, by field; a State by its name. */
export async function errorWords(
  failures: readonly FieldFailure[],
  countries: readonly Choice[],
): Promise<Partial<Record<string, string>>> {
  const problems = await getTranslations("problem.fields");
  return Object.fromEntries(
    failures.map(({ field, reason, values }) => {
      const country = countries.find(({ value }) => value === values?.country)?.label;
      return [field, problems(reason as never, { ...values, ...(country && { country }) } as never)];
    }),
  );
}

/** Why nothing can be shown as of the day asked for, in words; undefined: it can. */
export async function refusedDay(
  failures: readonly FieldFailure[],
  states: readonly { code: string; name: Localised; nativeLanguage: string | null }[],
): Promise<string | undefined> {
  const locale = await getLocale();
  const choices = states.map(({ code, name, nativeLanguage }) => ({
    value: code,
    label: pickText(name, locale, nativeLanguage).text,
  }));
  return (await errorWords(failures, choices)).on;
}
