"use client";

import { useTranslations } from "next-intl";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { EntryForm } from "@/components/form/entry-form";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";
import { LinkSent } from "./link-sent";

interface Props {
  recommendationId: string;
  linkId: string;
  posting: Posting;
}

/** Takes a link back, with the reason why it does not hold. */
export function TakeBackForm({ recommendationId, linkId, posting }: Props) {
  const t = useTranslations("recommendation.link");
  return (
    <EntryForm
      name={`unlink:${linkId}`}
      path={`/links/${encodeURIComponent(linkId)}/withdrawal`}
      posting={posting}
      labels={(input) => (input === "rationale" ? t("takeBackReason") : undefined)}
      submitLabel={t("takeBack")}
      sent={() => <LinkSent recommendationId={recommendationId} title={t("takenBack")} />}
    >
      {({ values, errorOf }) => (
        <CountedTextArea
          name="rationale"
          label={t("takeBackReason")}
          limit={2_000}
          defaultValue={textIn(values, "rationale")}
          error={errorOf("rationale")}
        />
      )}
    </EntryForm>
  );
}
