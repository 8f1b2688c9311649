import type { Language } from "@/domain/vocabulary";

const collators = new Map<Language, Intl.Collator>();

function collatorOf(locale: Language): Intl.Collator {
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, collator);
  return collator;
}

/** A sorted copy, by the rules of the reader's language (Uzbek puts oʻ, gʻ, sh and ch after z). Server only. */
export function sortByName<Item>(
  items: readonly Item[],
  pick: (item: Item) => string,
  locale: Language,
): Item[] {
  const collator = collatorOf(locale);
  return [...items].sort((a, b) => collator.compare(pick(a), pick(b)));
}
