"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { textIn } from "@/lib/client/form-values";
import { fileInputName } from "@/lib/client/posted";
import type { Inputs } from "./entry-form";
import { EntryRows } from "./entry-rows";
import { EvidenceFile } from "./evidence-file";

/** Links and files that stand under an entry: as many as wanted, each with what it is, its pages and the words it rests on. */
export function EvidenceLinks({
  values,
  errorOf,
  least = 1,
  list = "evidence",
}: Inputs & { least?: number; list?: string }) {
  const t = useTranslations("forms.evidence");
  return (
    <EntryRows
      list={list}
      legend={t("legend")}
      hint={
        <>
          {t("hint")}
          <br />
          {t("fileHint")}
        </>
      }
      add={t("add")}
      remove={t("remove")}
      columns="border-l border-rule pl-4"
      least={least}
      most={20}
      spare={2}
      values={values}
      errorOf={errorOf}
    >
      {(row, number) => <EvidenceRow {...{ list, row, number, values, errorOf }} />}
    </EntryRows>
  );
}

interface RowProps extends Inputs {
  list: string;
  row: number;
  number: number;
}

function EvidenceRow({ list, row, number, values, errorOf }: RowProps) {
  const t = useTranslations("forms.evidence");
  const nameOf = (part: string) => `${list}.${row}.${part}`;
  const start = (part: string) => ({
    name: nameOf(part),
    defaultValue: textIn(values, nameOf(part)),
    error: errorOf(nameOf(part)),
  });
  const [fileId, setFileId] = useState(textIn(values, nameOf("fileId")));
  const isOpen = ["pages", "quote", "stance"].some((part) => textIn(values, nameOf(part)) !== "");
  return (
    <>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        {!fileId && (
          <TextInput
            {...start("url")}
            label={t("url", { number })}
            type="url"
            inputMode="url"
            placeholder="https://"
          />
        )}
        <EvidenceFile
          name={nameOf("fileId")}
          number={number}
          fileId={fileId}
          error={errorOf(fileInputName(nameOf("fileId"))) ?? errorOf(nameOf("fileId"))}
          onChange={setFileId}
        />
      </div>
      <TextInput {...start("title")} label={t("title", { number })} />
      <Disclosure summary={t("more")} isOpen={isOpen}>
        <div className="space-y-3">
          <TextInput {...start("pages")} label={t("pages")} hint={t("pagesHint")} className="max-w-64" />
          <TextArea {...start("quote")} label={t("quote")} hint={t("quoteHint")} rows={3} />
          <Select
            {...start("stance")}
            label={t("stance")}
            emptyLabel={t("supports")}
            choices={[{ value: "contradicts", label: t("contradicts") }]}
          />
        </div>
      </Disclosure>
    </>
  );
}

const parts = {
  url: "url",
  fileId: "file",
  title: "title",
  pages: "pages",
  quote: "quote",
  stance: "stance",
} as const;

/** The words above an input of `EvidenceLinks` by its name, for those who see its error without script. */
export function useEvidenceLabels(): (input: string) => string | undefined {
  const t = useTranslations("forms.evidence");
  return (input) => {
    const [, row, name = ""] = /^\$?evidence\.(\d+)\.(\w+)$/.exec(input) ?? [];
    if (Object.hasOwn(parts, name)) return t(parts[name as keyof typeof parts], { number: Number(row) + 1 });
    return input.startsWith("evidence") ? t("legend") : undefined;
  };
}
