import { useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { AuditLine } from "@/db/queries/audit";

/** Lines of the audit; codes stand as they are stored, because they are what the seal covers. */
export function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  const t = useTranslations("admin.audit");
  return (
    <DataTable
      caption={t("caption")}
      isCaptionHidden
      isWide
      rows={lines}
      rowKey={(row) => String(row.seq)}
      columns={[
        { key: "seq", header: t("seq"), cell: (row) => <span className="tabular">{row.seq}</span> },
        { key: "when", header: t("when"), cell: (row) => <Moment value={row.recordedAt} /> },
        { key: "who", header: t("who"), cell: (row) => <Actor line={row} /> },
        { key: "action", header: t("action"), cell: (row) => <code>{row.action}</code> },
        {
          key: "subject",
          header: t("subject"),
          cell: (row) => <code className="break-all">{`${row.subjectKind} ${row.subjectId}`}</code>,
        },
        { key: "country", header: t("country"), cell: (row) => row.countryCode ?? "" },
        { key: "content", header: t("content"), cell: (row) => <Content line={row} /> },
      ]}
    />
  );
}

function Actor({ line: { actorId, actorName } }: { line: AuditLine }) {
  const t = useTranslations("admin.audit");
  if (actorName === null) return actorId === "system" ? t("system") : <code>{actorId}</code>;
  return <Link href={`/admin/users/${actorId}`}>{actorName}</Link>;
}

function Content({ line: { before, after, hash } }: { line: AuditLine }) {
  const t = useTranslations("admin.audit");
  return (
    <Disclosure summary={t("show")}>
      <dl className="space-y-3 text-sm">
        <Part label={t("before")} text={readable(before) ?? t("none")} />
        <Part label={t("after")} text={readable(after) ?? t("none")} />
        <Part label={t("hash")} text={hash} />
      </dl>
    </Disclosure>
  );
}

function Part({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt className="kicker">{label}</dt>
      <dd>
        <pre className="overflow-x-auto whitespace-pre-wrap break-all">{text}</pre>
      </dd>
    </div>
  );
}

const readable = (json: string | null) => json && JSON.stringify(JSON.parse(json), null, 2);
