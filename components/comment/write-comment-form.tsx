"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Choice, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { commentKinds } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";

interface Props {
  instrumentId: string;
  version: number;
  /** Where the version is read. */
  href: string;
  provisions: readonly Choice[];
  standards: readonly Choice[];
  /** The provision the reader came from. */
  provisionId?: string;
  posting: Posting;
}

/** What a reviewer says to a version, to an article of it or to a passage, with what a recommendation rests on. */
export function WriteCommentForm({
  instrumentId,
  version,
  href,
  provisions,
  standards,
  provisionId,
  posting,
}: Props) {
  const t = useTranslations("forms.comment");
  const kinds = useChoices("commentKinds", commentKinds);
  const labels: Record<string, string> = {
    provisionId: t("provision"),
    quote: t("quote"),
    kind: t("kind"),
    text: t("text"),
    standardId: t("standard"),
    standardPlace: t("place"),
  };
  return (
    <EntryForm
      name={`comment:${instrumentId}:${version}:${provisionId ?? ""}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/comments`}
      submitLabel={t("submit")}
      blank={{ kind: "recommendation", provisionId: provisionId ?? "" }}
      posting={posting}
      labels={(input) => labels[input]}
      sent={() => <Sent href={href} />}
    >
      {({ values, errorOf }) => {
        const start = (name: string) => ({
          name,
          label: labels[name] ?? "",
          defaultValue: textIn(values, name),
          error: errorOf(name),
        });
        return (
          <>
            <input type="hidden" name="version" value={version} />
            <Select {...start("provisionId")} emptyLabel={t("whole")} choices={provisions} />
            <TextArea {...start("quote")} hint={t("quoteHint")} rows={2} maxLength={1_000} />
            <RadioGroup {...start("kind")} choices={kinds} />
            <CountedTextArea {...start("text")} limit={5_000} rows={6} />
            <Select {...start("standardId")} emptyLabel={t("noStandard")} choices={standards} />
            <TextInput {...start("standardPlace")} hint={t("placeHint")} maxLength={60} />
          </>
        );
      }}
    </EntryForm>
  );
}

function Sent({ href }: { href: string }) {
  const t = useTranslations("forms.comment");
  return (
    <SentPanel title={t("sent")} actions={<LinkButton href={href}>{t("toVersion")}</LinkButton>}>
      <p>{t("sentExplain")}</p>
    </SentPanel>
  );
}
