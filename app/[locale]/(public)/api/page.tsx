import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { pageMetadata } from "../_metadata";
import { OperationEntry } from "./_components/operation-entry";
import { operationsByTag } from "./_operations";

const path = "/api";
const rules = ["reading", "days", "lists", "errors", "limits"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("apiDocs")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

/** The HTTP API for people, from the document that programs read. */
export default async function ApiPage() {
  const t = await getTranslations("apiDocs");
  const groups = [...operationsByTag()];
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<a href="/api/v1/openapi.json">{t("document")}</a>}
      />
      <ul className="max-w-prose list-disc space-y-2 pl-5">
        <li>{t("base", { base: "/api/v1" })}</li>
        {rules.map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
        <li>{t("english")}</li>
      </ul>
      <nav aria-label={t("contents")} className="mt-8">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {groups.map(([tag]) => (
            <li key={tag}>
              <a href={`#${tag}`} className="inline-block py-1">
                {tag}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(([tag, operations]) => (
        <div key={tag} id={tag}>
          <Section title={tag}>
            {operations.map((operation) => (
              <OperationEntry key={operation.id} operation={operation} />
            ))}
          </Section>
        </div>
      ))}
    </>
  );
}
