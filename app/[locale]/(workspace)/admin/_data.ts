import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/components/account/form-state";
import { listCountryNames } from "@/db/queries/countries";
import type { Scope } from "@/db/queries/scope";
import { listBodyNames } from "@/db/queries/users";
import { Failure } from "@/domain/failure";
import { pickText } from "@/domain/localised";
import { type Action, can } from "@/domain/permissions";
import { roles } from "@/domain/vocabulary";
import { scopeOf } from "@/lib/api/scope";
import { sortByName } from "@/lib/format/sort-by-name";
import { requireActor } from "@/lib/session/current";

/** The first line of an administration page: visitors sign in, everybody who may not is told there is nothing here. */
export async function administratorScope(path: string, action: Action): Promise<Scope> {
  const actor = await requireActor(path);
  if (!can(actor, action, { countryCode: null })) notFound();
  return scopeOf(actor, null);
}

/** Choices for the forms and filters of accounts, in the reader's language and order. */
export async function grantChoices(scope: Scope) {
  const [locale, role, countries] = await Promise.all([
    getLocale(),
    getTranslations("vocabulary.roles"),
    listCountryNames(scope),
  ]);
  const named = countries.map(({ code, name, nativeLanguage }) => ({
    value: code,
    label: pickText(name, locale, nativeLanguage).text,
  }));
  return {
    roles: roles.map((value) => ({ value, label: role(value) })),
    countries: sortByName(named, ({ label }) => label, locale),
  };
}

/** The three inputs that make a grant; `isOptional`: the role may be left open. */
export async function grantFields(scope: Scope, isOptional: boolean): Promise<FieldSpec[]> {
  const [locale, t, choices, bodies] = await Promise.all([
    getLocale(),
    getTranslations("admin"),
    grantChoices(scope),
    listBodyNames(scope),
  ]);
  const named = bodies.map(({ id, name, countryCode }) => ({
    value: id,
    label: [pickText(name, locale).text, countryCode].filter(Boolean).join(", "),
  }));
  return [
    {
      kind: "select",
      name: "role",
      label: t("users.role"),
      choices: choices.roles,
      emptyLabel: isOptional ? t("invite.noRole") : "",
    },
    {
      kind: "select",
      name: "countryCode",
      label: t("users.country"),
      choices: choices.countries,
      emptyLabel: t("users.everywhere"),
    },
    {
      kind: "select",
      name: "organisationId",
      label: t("invite.organisation"),
      choices: sortByName(named, ({ label }) => label, locale),
      emptyLabel: t("users.allBodies"),
    },
  ];
}

/** What a query answers; the page that says there is nothing here for an unknown thing or a place in a list that is none. */
export async function orNotFound<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    const isMissing =
      error instanceof Failure && (error.code === "not_found" || error.fields[0]?.field === "cursor");
    if (isMissing) notFound();
    throw error;
  }
}
