import { getLocale } from "next-intl/server";
import type { Choice } from "@/components/ui/select";
import { listEvents } from "@/db/queries/events";
import { listLinkTargets } from "@/db/queries/link-targets";
import type { Scope } from "@/db/queries/scope";
import { type Localised, pickText } from "@/domain/localised";
import type { Language } from "@/domain/vocabulary";
import { sortByName } from "@/lib/format/sort-by-name";
import { bodiesToChoose } from "../_choices";

const longest = 160;
const eventLimit = 200;

/** A number and a title as the words of a choice. */
export const choiceOf = (id: string, locale: Language, title: Localised, number?: string | null): Choice => ({
  value: id,
  label: [number, pickText(title, locale).text].filter(Boolean).join(" · ").slice(0, longest),
});

/** The bodies of a State that still exist, and the international ones after them, each by name. */
export async function offeredBodies(scope: Scope, country: string): Promise<Choice[]> {
  const locale = await getLocale();
  const groups = Object.values(await bodiesToChoose(scope, country)).map((bodies) =>
    bodies
      .filter(({ untilOn }) => untilOn === null)
      .map(({ id, name, acronym }) => choiceOf(id, locale, name, acronym)),
  );
  return groups.flatMap((choices) => sortByName(choices, ({ label }) => label, locale));
}

/** The instruments of a State that the reader may see. */
export async function offeredInstruments(scope: Scope, country: string): Promise<Choice[]> {
  const locale = await getLocale();
  const things = await listLinkTargets(scope, country, "instrument");
  return things.map(({ id, number, title }) => choiceOf(id, locale, title, number));
}

/** The newest events of a State, by day. */
export async function offeredEvents(scope: Scope, country: string): Promise<Choice[]> {
  const locale = await getLocale();
  const { data } = await listEvents(scope, { country, limit: eventLimit });
  return data.map(({ id, title, happenedOn }) => choiceOf(id, locale, title, happenedOn));
}
