"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { EntryForm } from "@/components/form/entry-form";
import { Link } from "@/components/ui/link";
import { MeasureInputs } from "./measure-inputs";

interface Props {
  instrumentId: string;
  countryCode: string;
}

interface Entered {
  id: string;
  number: string | null;
  text: string;
}

const blank = { confidence: "text" };

/** One measure after another: what was entered stays listed above a form that is empty again. */
export function EnterMeasureForm({ instrumentId, countryCode }: Props) {
  const t = useTranslations("forms.measure");
  const locale = useLocale();
  const [entered, setEntered] = useState<Entered[]>([]);
  const news = useRef<HTMLDivElement>(null);
  return (
    <div className="space-y-8">
      <div ref={news} tabIndex={-1} className="outline-none">
        {entered.length > 0 && (
          <div className="max-w-prose space-y-2 border-l-3 border-accent bg-accent-wash px-4 py-3">
            <p role="status" className="font-semibold">
              {t("entered", { count: entered.length })}
            </p>
            <ol className="space-y-1 text-sm">
              {entered.map(({ id, number, text }) => (
                <li key={id}>
                  <Link href={`/measures/${id}`}>{[number, text].filter(Boolean).join(". ")}</Link>
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
      <EntryForm<{ id: string }>
        name={`measure:${instrumentId}`}
        path={`/instruments/${encodeURIComponent(instrumentId)}/measures`}
        submitLabel={t("submit")}
        blank={blank}
        toBody={(body) => ({ ...body, isContinuing: body.isContinuing === "true" })}
        inputOf={(field) => (field === "text" ? `text.${locale}` : field)}
        onSent={({ id }, { number, text }) => {
          const words = Object.values(text as Record<string, string>)[0] ?? "";
          setEntered((held) => [...held, { id, number: (number as string) ?? null, text: words }]);
          news.current?.focus();
        }}
      >
        {(inputs) => <MeasureInputs {...inputs} countryCode={countryCode} />}
      </EntryForm>
    </div>
  );
}
