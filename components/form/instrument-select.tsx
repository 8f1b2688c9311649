"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { pickText } from "@/domain/localised";
import { instrumentsRead } from "@/lib/client/reads";
import { LateSelect } from "./late-select";

type Props = Omit<ComponentProps<typeof LateSelect>, "choices"> & { country: string };

/** The instruments of a State, newest first. */
export function InstrumentSelect({ country, ...rest }: Props) {
  const locale = useLocale();
  const { data = [] } = useQuery(instrumentsRead(country));
  const choices = data.map(({ id, number, title }) => {
    const { text } = pickText(title, locale);
    return { value: id, label: number && !text.includes(number) ? `${number}: ${text}` : text };
  });
  return <LateSelect {...rest} choices={choices} />;
}
