"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { type ComponentProps, useMemo } from "react";
import { pickText } from "@/domain/localised";
import { bodiesRead } from "@/lib/client/reads";
import { LateSelect } from "./late-select";

type Props = Omit<ComponentProps<typeof LateSelect>, "choices"> & { country: string };

/** The bodies of a State that still exist, and the international ones, by name. */
export function BodySelect({ country, defaultValue, ...rest }: Props) {
  const locale = useLocale();
  const { data: national } = useQuery(bodiesRead(country));
  const { data: international } = useQuery({ ...bodiesRead("international"), enabled: country !== "" });
  const choices = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true });
    const named = (list: typeof national = []) =>
      list
        .filter(({ untilOn, id }) => untilOn === null || id === defaultValue)
        .map(({ id, name, acronym }) => {
          const { text } = pickText(name, locale);
          return { value: id, label: acronym && !text.includes(acronym) ? `${text} (${acronym})` : text };
        })
        .sort((a, b) => collator.compare(a.label, b.label));
    return [...named(national), ...named(international)];
  }, [national, international, locale, defaultValue]);
  return <LateSelect {...rest} defaultValue={defaultValue} choices={choices} />;
}
