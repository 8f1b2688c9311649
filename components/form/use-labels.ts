"use client";

import { useTranslations } from "next-intl";
import { textIn } from "@/lib/client/form-values";
import type { Inputs } from "./entry-form";

/** Messages that hold the words of a form under `labels`, and those of its rows under `rows`. */
type Namespace =
  | "event.form"
  | "event.outcomeForm"
  | "event.settleForm"
  | "practice.form"
  | "recommendation.form";

/** The words above the inputs of a form by their names. */
export function useLabels(namespace: Namespace): (input: string) => string | undefined {
  const t = useTranslations(namespace);
  const tSource = useTranslations("forms.source");
  return (input) => {
    if (input === "source.url") return tSource("url");
    if (input === "source.title") return tSource("title");
    const [, list, row, part] = /^(.+)\.(\d+)(\..+)?$/.exec(input) ?? [];
    const key = list ? `rows.${list}${part ?? ""}` : `labels.${input.replace(/\.(en|ru|uz|native)$/, "")}`;
    return t.has(key as never) ? t(key as never, { number: Number(row) + 1 } as never) : undefined;
  };
}

/** What an input of a form begins with: its name, the words above it, its value and what is wrong with that. */
export function useStart(namespace: Namespace, { values, errorOf }: Inputs) {
  const labelOf = useLabels(namespace);
  return (name: string) => ({
    name,
    label: labelOf(name) ?? "",
    defaultValue: textIn(values, name),
    error: errorOf(name),
  });
}
