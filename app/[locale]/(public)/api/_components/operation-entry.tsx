import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Field, Operation } from "../_operations";

/** One thing that can be asked or sent. */
export function OperationEntry({ operation }: { operation: Operation }) {
  const t = useTranslations("apiDocs");
  const { id, method, path, summary, needsAccount, parameters, body, answers } = operation;
  const title = `${method} ${path}`;
  return (
    <article id={id} className="border-t border-rule py-4">
      <h3 className="break-all font-mono text-base font-semibold">{title}</h3>
      <p className="mt-1 max-w-prose" lang="en">
        {summary}
      </p>
      <p className="text-sm text-ink-soft">{needsAccount ? t("signedIn") : t("open")}</p>
      {parameters.length > 0 && (
        <Disclosure summary={`${t("parameters")} (${parameters.length})`}>
          <FieldTable caption={`${title}: ${t("parameters")}`} fields={parameters} />
        </Disclosure>
      )}
      {body.length > 0 && (
        <Disclosure summary={`${t("body")} (${body.length})`}>
          <FieldTable caption={`${title}: ${t("body")}`} fields={body} />
        </Disclosure>
      )}
      <p className="text-sm text-ink-soft">
        {t("answers")}: {answers.map(({ status }) => status).join(", ")}
      </p>
    </article>
  );
}

function FieldTable({ caption, fields }: { caption: string; fields: readonly Field[] }) {
  const t = useTranslations("apiDocs");
  const columns: Column<Field>[] = [
    {
      key: "name",
      header: t("name"),
      cell: ({ name, isRequired }) => (
        <>
          <code>{name}</code>
          {isRequired && <span className="block text-xs text-ink-soft">{t("required")}</span>}
        </>
      ),
    },
    ...(fields.some(({ where }) => where)
      ? [{ key: "where", header: t("where"), cell: ({ where }: Field) => where ?? "" }]
      : []),
    { key: "type", header: t("type"), cell: ({ type }) => <code className="break-words">{type}</code> },
    { key: "says", header: t("says"), cell: ({ says }) => <span lang="en">{says}</span> },
  ];
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={fields}
      rowKey={({ name, where }) => `${where} ${name}`}
    />
  );
}
