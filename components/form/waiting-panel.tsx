"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { SentPanel } from "./sent-panel";

/** Takes the place of a form whose entry waits for the connection. */
export function WaitingPanel() {
  const t = useTranslations("forms");
  return (
    <SentPanel title={t("waiting.title")} actions={<LinkButton href="/work">{t("toWork")}</LinkButton>}>
      <p>{t("waiting.explain")}</p>
    </SentPanel>
  );
}
