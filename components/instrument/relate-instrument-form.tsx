"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Choice, Select } from "@/components/ui/select";
import { relationKinds } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";

interface Props {
  instrumentId: string;
  isDraft: boolean;
  /** Where the instrument is read. */
  href: string;
  offered: readonly Choice[];
  posting: Posting;
}

/** What this instrument does to another one of its State; of a draft, which act it became. */
export function RelateInstrumentForm({ instrumentId, isDraft, href, offered, posting }: Props) {
  const t = useTranslations("forms.relation");
  const tRelations = useTranslations("forms.relations");
  const kinds = useChoices("relationKinds", relationKinds);
  const labels: Record<string, string> = { kind: tRelations("kind"), toId: tRelations("to") };
  return (
    <EntryForm
      name={`relation:${instrumentId}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/relations`}
      submitLabel={t("submit")}
      blank={{ kind: isDraft ? "becomes" : "amends" }}
      posting={posting}
      labels={(input) => labels[input]}
      sent={() => <Related instrumentId={instrumentId} href={href} />}
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
            <RadioGroup {...start("kind")} hint={t("kindHint")} choices={kinds} />
            <Select {...start("toId")} emptyLabel={tRelations("choose")} choices={offered} />
          </>
        );
      }}
    </EntryForm>
  );
}

function Related({ instrumentId, href }: Pick<Props, "instrumentId" | "href">) {
  const t = useTranslations("forms.relation");
  const tForms = useTranslations("forms");
  return (
    <SentPanel
      title={t("sent")}
      actions={
        <>
          <LinkButton href={href}>{tForms("toInstrument")}</LinkButton>
          <LinkButton
            tone="secondary"
            href={`/work/instruments/${encodeURIComponent(instrumentId)}/relation`}
          >
            {t("another")}
          </LinkButton>
        </>
      }
    />
  );
}
