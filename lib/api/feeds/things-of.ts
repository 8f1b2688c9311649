import type { ChangeView } from "@/domain/view/change";
import { localePath } from "@/lib/i18n/routing";
import type { Words } from "../exports/words";

const folders = { event: "events", practice: "practices", recommendation: "recommendations" } as const;

/** The page on which the result of a change stands. */
export function pageOfChange(change: ChangeView, words: Words): string {
  const { titled, measure, instrument, organisation, country } = change;
  const path = titled
    ? `/${folders[titled.kind]}/${titled.id}`
    : measure
      ? `/measures/${measure.id}`
      : instrument
        ? `/instruments/${instrument.id}`
        : organisation
          ? `/organisations/${organisation.id}`
          : country
            ? `/countries/${country.code.toLowerCase()}`
            : "/changes";
  return localePath(path, words.language);
}

/** What a change is about, in words. */
export function namedInChange(
  { titled, measure, instrument, organisation, country }: ChangeView,
  words: Words,
) {
  const text = measure?.text ?? instrument?.title ?? organisation?.name ?? titled?.title ?? country?.name;
  return words.text(text, country?.nativeLanguage) ?? "";
}
