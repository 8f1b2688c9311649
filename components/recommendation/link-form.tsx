"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { EntryForm } from "@/components/form/entry-form";
import { SourceInputs } from "@/components/form/source-inputs";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Choice, Select } from "@/components/ui/select";
import { type LinkTarget, linkKinds } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";
import { LinkSent } from "./link-sent";

interface Props {
  recommendationId: string;
  target: LinkTarget;
  choices: readonly Choice[];
  posting: Posting;
}

const blank = { kind: "answers" };

/** Says which thing of one kind answers a recommendation, how far, and by which reason or source. */
export function LinkForm({ recommendationId, target, choices, posting }: Props) {
  const t = useTranslations("recommendation.link");
  const tSource = useTranslations("forms.source");
  const words = useTranslations("vocabulary.linkTargets");
  const kinds = useChoices(
    "linkKinds",
    linkKinds.filter((kind) => kind !== "withdrawn"),
  );
  const labels: Record<string, string> = {
    targetId: words(target),
    kind: t("kind"),
    rationale: t("rationale"),
    "source.url": tSource("url"),
    "source.title": tSource("title"),
  };
  return (
    <EntryForm
      name={`link:${recommendationId}:${target}`}
      path={`/recommendations/${encodeURIComponent(recommendationId)}/links`}
      posting={posting}
      labels={(input) => labels[input]}
      submitLabel={t("submit")}
      blank={blank}
      sent={() => <LinkSent recommendationId={recommendationId} title={t("sent")} />}
    >
      {({ values, errorOf }) => {
        const start = (name: string) => ({ defaultValue: textIn(values, name), error: errorOf(name) });
        return (
          <>
            <input type="hidden" name="target" value={target} />
            <Select
              name="targetId"
              label={words(target)}
              emptyLabel={t("choose")}
              choices={choices}
              {...start("targetId")}
            />
            <RadioGroup name="kind" label={t("kind")} choices={kinds} {...start("kind")} />
            <CountedTextArea
              name="rationale"
              label={t("rationale")}
              hint={t("rationaleHint")}
              limit={2_000}
              {...start("rationale")}
            />
            <SourceInputs values={values} errorOf={errorOf} />
          </>
        );
      }}
    </EntryForm>
  );
}
