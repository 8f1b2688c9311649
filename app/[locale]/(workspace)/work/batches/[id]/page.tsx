import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UndoForm } from "@/components/batch/undo-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { Moment } from "@/components/layout/moment";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { getBatch } from "@/db/queries/batches";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../../_reading";
import { undoByForm } from "./_actions";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("batch");
  return { title: t("one"), robots: { index: false } };
}

export default async function BatchPage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/batches/${encodeURIComponent(id)}`);
  const batch = await orNotFound(getBatch(scopeToday(actor), id));
  const t = await getTranslations("batch");
  const [kinds, changes, fields] = [
    await getTranslations("vocabulary.batchKinds"),
    await getTranslations("vocabulary.batchChanges"),
    await getTranslations("batch.fields"),
  ];
  return (
    <>
      <PageHeader
        kicker={kinds(batch.kind)}
        title={t("one")}
        lead={
          <span className="block space-y-1 text-base">
            <Link href={`/instruments/${encodeURIComponent(batch.instrument.id)}`}>
              {batch.instrument.number ?? <LocalisedText text={batch.instrument.title} isUnmarked />}
            </Link>
            <span className="block">
              {t("done", { added: batch.addedCount, changed: batch.changedCount })} · {batch.recordedBy} ·{" "}
              <Moment value={batch.recordedAt} />
            </span>
            {batch.fileName && <span className="block break-words">{batch.fileName}</span>}
          </span>
        }
      />
      {batch.undone && (
        <p className="max-w-prose border-l-4 border-accent bg-accent-wash px-4 py-3">
          {t("list.undone")} <Moment value={batch.undone.recordedAt} /> · {batch.undone.recordedBy}
          <span className="block">{batch.undone.rationale}</span>
        </p>
      )}
      <Section title={t("items.title")}>
        <DataTable
          caption={t("items.caption", { shown: batch.items.length, count: batch.itemCount })}
          rows={batch.items}
          rowKey={({ measureId }) => measureId}
          columns={[
            {
              key: "measure",
              header: t("items.measure"),
              cell: (item) => (
                <Link href={`/measures/${encodeURIComponent(item.measureId)}`}>
                  {item.number && `${item.number}. `}
                  <LocalisedText text={item.text} isUnmarked />
                </Link>
              ),
            },
            {
              key: "change",
              header: t("items.change"),
              cell: (item) => (
                <>
                  {changes(item.change)}
                  {item.fields.length > 0 &&
                    `: ${item.fields.map((field) => fields(field as "number")).join(", ")}`}
                </>
              ),
            },
            {
              key: "since",
              header: t("items.since"),
              cell: (item) =>
                item.isChangedSince ? <Chip tone="alert">{t("items.changed")}</Chip> : t("items.same"),
            },
          ]}
        />
      </Section>
      {!batch.undone && (
        <Section title={t("undo.title")}>
          {batch.mayUndo ? (
            <ClientMessages namespaces={["batch", "forms", "time"]}>
              <UndoForm
                batchId={id}
                instrumentId={batch.instrument.id}
                posting={{ action: undoByForm, of: id, key: crypto.randomUUID() }}
              />
            </ClientMessages>
          ) : (
            <p className="max-w-prose">{t("undo.notPossible")}</p>
          )}
        </Section>
      )}
    </>
  );
}
