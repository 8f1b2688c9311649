import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { VerifyForm } from "@/components/verification/verify-form";
import { type VerifyWord, verifyWords } from "@/components/verification/verify-state";
import { pageMetadata } from "../_metadata";
import { verify } from "./_actions";

const path = "/verify";

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("verify")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function VerifyPage() {
  const t = await getTranslations("verify");
  const words = Object.fromEntries(verifyWords.map((name) => [name, t(name)])) as Record<VerifyWord, string>;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <VerifyForm action={verify} words={words} />
      <section className="mt-12 max-w-prose space-y-3">
        <h2>{t("how")}</h2>
        <p>{t("howText")}</p>
        <p>{t("kept")}</p>
      </section>
    </>
  );
}
