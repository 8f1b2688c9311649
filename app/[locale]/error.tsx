"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface Props {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function ErrorPage({ error, retry }: Props) {
  const t = useTranslations("errorPage");
  return (
    <div className="max-w-prose space-y-4">
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      {error.digest && (
        <p className="tabular text-sm text-ink-soft">{t("reference", { reference: error.digest })}</p>
      )}
      <Button onClick={retry}>{t("retry")}</Button>
    </div>
  );
}
