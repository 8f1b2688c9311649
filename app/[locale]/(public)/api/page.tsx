import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { addressWith, type Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { pageMetadata } from "../_metadata";
import { OperationEntry } from "./_components/operation-entry";
import { meaningsOf, type Operation, operationsByTag } from "./_operations";

const path = "/api";
const rules = ["reading", "days", "lists", "errors", "limits"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("apiDocs")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

/** The HTTP API for people, from the document that programs read: all that can be asked, or with `of` what is asked of one thing. */
export default async function ApiPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, t] = [await searchParams, await getTranslations("apiDocs")];
  const groups = operationsByTag();
  const of = [query.of].flat().at(-1) ?? "";
  const operations = groups.get(of);
  if (operations)
    return (
      <>
        <PageHeader
          kicker={<Link href={path}>{t("title")}</Link>}
          title={of}
          lead={t("base", { base: "/api/v1" })}
        />
        {operations.map((operation) => (
          <OperationEntry key={operation.id} operation={operation} />
        ))}
      </>
    );
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
      <Section title={t("contents")}>
        {[...groups].map(([tag, each]) => (
          <div key={tag} className="border-t border-rule py-3">
            <h3 className="text-base font-semibold">{tag}</h3>
            <ul>
              {each.map((operation) => (
                <Entry key={operation.id} tag={tag} operation={operation} />
              ))}
            </ul>
          </div>
        ))}
      </Section>
      <Section title={t("answers")}>
        <ul lang="en">
          {meaningsOf(groups.values()).map(({ status, says }) => (
            <li key={status}>
              <code>{status}</code> {says}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Entry({
  tag,
  operation: { id, method, path: address, summary },
}: {
  tag: string;
  operation: Operation;
}) {
  return (
    <li className="py-1">
      <Link href={`${addressWith(path, { of: tag })}#${id}`} className="break-all font-mono text-sm">
        {`${method} ${address}`}
      </Link>
      <span className="block max-w-prose text-sm text-ink-soft" lang="en">
        {summary}
      </span>
    </li>
  );
}
