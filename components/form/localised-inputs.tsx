"use client";

import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { type Language, languages } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import type { Inputs } from "./entry-form";

interface Props extends Inputs {
  name: string;
  label: string;
  hint?: string;
  rows?: number;
  /** Whether the State has an official language of its own that is none of ours. */
  hasNative?: boolean;
}

/** A text in the reader's language, and behind one click in the others; one of them is enough. */
export function LocalisedInputs({ name, label, hint, rows = 2, hasNative, values, errorOf }: Props) {
  const t = useTranslations("forms.localised");
  const locale = useLocale();
  const others: (Language | "native")[] = [
    ...languages.filter((each) => each !== locale),
    ...(hasNative ? (["native"] as const) : []),
  ];
  const input = (language: Language | "native", labelText: string, hintText?: string) => (
    <TextArea
      key={language}
      name={`${name}.${language}`}
      label={labelText}
      hint={hintText}
      rows={rows}
      lang={language === "native" ? undefined : language}
      defaultValue={textIn(values, `${name}.${language}`)}
      error={errorOf(`${name}.${language}`) ?? (language === locale ? errorOf(name) : undefined)}
    />
  );
  const isAnyElse = others.some((each) => textIn(values, `${name}.${each}`) !== "");
  return (
    <div className="space-y-3">
      {input(locale, label, hint)}
      <Disclosure summary={t("others")} isOpen={isAnyElse}>
        <div className="space-y-4">{others.map((each) => input(each, `${label} (${t(each)})`))}</div>
      </Disclosure>
    </div>
  );
}
