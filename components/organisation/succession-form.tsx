"use client";

import { useTranslations } from "next-intl";
import { BodySelect } from "@/components/form/body-select";
import { DayInput } from "@/components/form/day-input";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";

interface Props {
  organisation: { id: string; rowVersion: number };
  /** The State whose bodies can follow it; "international". */
  country: string;
  posting: Posting;
}

/** Says which body goes on with what another had to do. */
export function SuccessionForm({ organisation: { id, rowVersion }, country, posting }: Props) {
  const t = useTranslations("forms.succession");
  const labels: Record<string, string> = { successorId: t("successorId"), untilOn: t("untilOn") };
  const [opened, href] = [{ rowVersion }, `/organisations/${encodeURIComponent(id)}`];
  return (
    <EntryForm
      name={`succession:${id}`}
      path={`/organisations/${encodeURIComponent(id)}/successor`}
      posting={posting}
      labels={(input) => labels[input]}
      submitLabel={t("submit")}
      opened={opened}
      stale={() => <p className="field-error">{t("stale")}</p>}
      sent={() => <SentPanel title={t("sent")} actions={<LinkButton href={href}>{t("back")}</LinkButton>} />}
    >
      {({ values, errorOf }) => {
        const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
        return (
          <>
            <p>{t("explain")}</p>
            <BodySelect
              {...start("successorId")}
              country={country}
              label={t("successorId")}
              emptyLabel={t("choose")}
            />
            <DayInput {...start("untilOn")} label={t("untilOn")} />
          </>
        );
      }}
    </EntryForm>
  );
}
