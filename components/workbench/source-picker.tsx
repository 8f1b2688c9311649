"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { flushSync } from "react-dom";
import type { Inputs } from "@/components/form/entry-form";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { sourcesRead } from "@/lib/client/assessment-reads";
import { textIn } from "@/lib/client/form-values";

interface Props extends Inputs {
  /** What stands before the names of the row's inputs. */
  at: string;
  onPicked: () => void;
}

/** A source held here, found by its title, or a link that becomes one. */
export function SourcePicker({ at, values, errorOf, onPicked }: Props) {
  const t = useTranslations("workbench.source");
  const [picked, setPicked] = useState({
    id: textIn(values, `${at}.sourceId`),
    title: textIn(values, `${at}.sourceTitle`),
  });
  const pick = (id: string, title: string) => {
    flushSync(() => setPicked({ id, title }));
    onPicked();
  };
  if (picked.id)
    return (
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-l-3 border-accent bg-accent-wash px-4 py-2">
        <p className="text-sm">
          <span className="kicker block">{t("picked")}</span>
          {picked.title}
        </p>
        <Button tone="quiet" onClick={() => pick("", "")}>
          {t("other")}
        </Button>
        <input type="hidden" name={`${at}.sourceId`} value={picked.id} />
        <input type="hidden" name={`${at}.sourceTitle`} value={picked.title} />
        {errorOf(`${at}.sourceId`) && <p className="field-error">{errorOf(`${at}.sourceId`)}</p>}
      </div>
    );
  return (
    <div className="space-y-3">
      <SourceSearch id={`${at}.search`} onPick={pick} />
      <div className="grid items-end gap-3 sm:grid-cols-[3fr_2fr]">
        <TextInput
          name={`${at}.url`}
          label={t("url")}
          type="url"
          inputMode="url"
          placeholder="https://"
          defaultValue={textIn(values, `${at}.url`)}
          error={errorOf(`${at}.url`)}
        />
        <TextInput
          name={`${at}.title`}
          label={t("title")}
          defaultValue={textIn(values, `${at}.title`)}
          error={errorOf(`${at}.title`)}
        />
      </div>
    </div>
  );
}

function SourceSearch({ id, onPick }: { id: string; onPick: (id: string, title: string) => void }) {
  const t = useTranslations("workbench.source");
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words.trim());
  const { data, isPlaceholderData } = useQuery(sourcesRead(asked));
  const isAsked = asked.length >= 3;
  const found = isAsked && data && !isPlaceholderData ? data : [];
  return (
    <div>
      <div className="field">
        <label htmlFor={id}>{t("search")}</label>
        <p id={`${id}-hint`} className="field-hint">
          {t("searchHint")}
        </p>
        <input
          id={id}
          type="search"
          className="input"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </div>
      <p role="status" className="sr-only">
        {isAsked && data && t("found", { count: found.length })}
      </p>
      {isAsked && data && !isPlaceholderData && found.length === 0 && (
        <p className="pt-1 text-sm text-ink-soft">{t("found", { count: 0 })}</p>
      )}
      {found.length > 0 && (
        <ul aria-label={t("results")} className="border-x border-b border-rule">
          {found.map((each) => (
            <li key={each.id} className="border-b border-rule last:border-b-0">
              <button
                type="button"
                className="block w-full cursor-pointer px-3 py-2 text-left text-sm hover:bg-paper-deep"
                onClick={() => onPick(each.id, each.title)}
              >
                {each.title}
                {each.publisher && <span className="block text-xs text-ink-soft">{each.publisher}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
