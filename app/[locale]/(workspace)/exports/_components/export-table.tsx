import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/account/action-form";
import type { FormAction } from "@/components/account/form-state";
import { Moment } from "@/components/layout/moment";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ExportView } from "@/domain/view/export";
import { formatBytes } from "@/lib/format/number";
import { ExportState } from "./export-state";

interface Props {
  caption: string;
  files: readonly ExportView[];
  nameOf: (file: string) => string;
  /** What can be done with a file that is being made; absent: it is somebody else's. */
  cancel?: FormAction;
  approve?: FormAction;
}

/** Files made in the background: what each holds, how far it is, how long it is kept, and what can be done with it. */
export function ExportTable({ caption, files, nameOf, cancel, approve }: Props) {
  const t = useTranslations("exportJobs");
  const locale = useLocale();
  const columns: Column<ExportView>[] = [
    {
      key: "file",
      header: t("columns.file"),
      cell: ({ file, sent, isRestricted, createdBy }) => (
        <>
          <span className="font-semibold">{nameOf(file)}</span>
          <span className="block text-sm text-ink-soft">
            {[...Object.entries(sent).map((pair) => pair.join("=")), isRestricted ? t("restricted") : null]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {approve && <span className="block text-sm">{createdBy}</span>}
        </>
      ),
    },
    { key: "asked", header: t("columns.asked"), cell: ({ createdAt }) => <Moment value={createdAt} /> },
    { key: "state", header: t("columns.state"), cell: (file) => <ExportState file={file} /> },
    {
      key: "size",
      header: t("columns.size"),
      isNumeric: true,
      cell: ({ byteCount }) => (byteCount === null ? "–" : formatBytes(byteCount, locale)),
    },
    {
      key: "until",
      header: t("columns.until"),
      cell: ({ expiresAt }) => (expiresAt ? <Moment value={expiresAt} /> : "–"),
    },
    {
      key: "act",
      header: t("columns.act"),
      cell: (file) => <Act file={file} name={nameOf(file.file)} cancel={cancel} approve={approve} />,
    },
  ];
  return (
    <>
      <p className="mb-2 text-sm text-ink-soft">{t("count", { count: files.length })}</p>
      <DataTable caption={caption} isCaptionHidden columns={columns} rows={files} rowKey={({ id }) => id} />
    </>
  );
}

type ActProps = Pick<Props, "cancel" | "approve"> & { file: ExportView; name: string };

function Act({ file, name, cancel, approve }: ActProps) {
  const t = useTranslations("exportJobs");
  const problem = useTranslations("problem.titles");
  const form = (action: FormAction, id: string, label: string) => (
    <ActionForm
      action={action}
      hidden={{ id }}
      submit={label}
      submitLabel={`${label}: ${name}`}
      tone="secondary"
      errorTitle={problem("conflict")}
    />
  );
  if (approve) return form(approve, file.id, t("approve"));
  if (file.state === "waiting" || file.state === "running")
    return cancel ? form(cancel, file.jobId, t("cancel")) : null;
  if (file.state !== "done") return null;
  if (file.isRestricted && !file.approvedAt) return <span className="text-sm">{t("awaits")}</span>;
  return (
    <a href={`/api/v1/export-jobs/${file.id}/file`} aria-label={`${t("take")}: ${name}`}>
      {t("take")}
    </a>
  );
}
