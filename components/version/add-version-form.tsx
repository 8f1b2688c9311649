"use client";

import { useTranslations } from "next-intl";
import { DayInput } from "@/components/form/day-input";
import { EntryForm, type Inputs } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { SourceInputs } from "@/components/form/source-inputs";
import { Checkbox } from "@/components/ui/checkbox";
import { FileInput } from "@/components/ui/file-input";
import { LinkButton } from "@/components/ui/link-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { AddedVersionView } from "@/domain/view/version";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";
import { LeftOutList } from "./left-out-list";

interface Props {
  instrumentId: string;
  /** The language most texts of the State are in. */
  language: string;
  posting: Posting;
}

/** A dated text of an instrument, pasted or as a file; what was left out of the file is said. */
export function AddVersionForm({ instrumentId, language, posting }: Props) {
  const t = useTranslations("forms.version");
  const tSource = useTranslations("forms.source");
  const labels: Record<string, string> = {
    label: t("label"),
    datedOn: t("datedOn"),
    language: t("language"),
    file: t("file"),
    text: t("text"),
    isOneText: t("isOneText"),
    "source.url": tSource("url"),
    "source.title": tSource("title"),
  };
  return (
    <EntryForm<AddedVersionView>
      name={`version:${instrumentId}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/versions`}
      submitLabel={t("submit")}
      blank={{ language }}
      posting={posting}
      labels={(input) => labels[input]}
      toForm={withFile}
      sent={(added) => <Added instrumentId={instrumentId} added={added} />}
    >
      {(inputs) => <VersionInputs {...inputs} />}
    </EntryForm>
  );
}

/** The form itself when a file was chosen, whose text then stands for the pasted one. */
function withFile(form: FormData): FormData | null {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return null;
  form.delete("text");
  return form;
}

function VersionInputs({ values, errorOf }: Inputs) {
  const t = useTranslations("forms.version");
  const given = (name: string) => ({ defaultValue: textIn(values, name), error: errorOf(name) });
  const isOneText = textIn(values, "isOneText") === "true";
  return (
    <>
      <TextInput name="label" label={t("label")} hint={t("labelHint")} {...given("label")} />
      <DayInput name="datedOn" label={t("datedOn")} hasToday={false} {...given("datedOn")} />
      <TextInput
        name="language"
        label={t("language")}
        hint={t("languageHint")}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={11}
        {...given("language")}
      />
      <FileInput
        name="file"
        label={t("file")}
        hint={t("fileHint")}
        accept=".docx,.html,.htm,.txt,.md,.xml,.akn"
        error={errorOf("file")}
      />
      <TextArea name="text" label={t("text")} hint={t("textHint")} rows={14} {...given("text")} />
      {(errorOf("isOneText") || isOneText) && (
        <div className="field" data-invalid={errorOf("isOneText") ? true : undefined}>
          {errorOf("isOneText") && <p className="field-error">{errorOf("isOneText")}</p>}
          <Checkbox name="isOneText" value="true" label={t("isOneText")} defaultChecked={isOneText} />
        </div>
      )}
      <SourceInputs values={values} errorOf={errorOf} />
    </>
  );
}

function Added({ instrumentId, added }: { instrumentId: string; added: AddedVersionView }) {
  const t = useTranslations("forms.version");
  return (
    <SentPanel
      title={t("added", { number: added.number })}
      actions={
        <>
          <LinkButton href={`/work/instruments/${encodeURIComponent(instrumentId)}/versions/${added.number}`}>
            {t("look")}
          </LinkButton>
          <LinkButton
            tone="secondary"
            href={`/work/instruments/${encodeURIComponent(instrumentId)}/versions/new`}
          >
            {t("another")}
          </LinkButton>
        </>
      }
    >
      <p>{t("found", { count: added.articleCount })}</p>
      {added.leftOut.length > 0 && (
        <>
          <p>{t("leftOut")}</p>
          <LeftOutList leftOut={added.leftOut} />
        </>
      )}
    </SentPanel>
  );
}
