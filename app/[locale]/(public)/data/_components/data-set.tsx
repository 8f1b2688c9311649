import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { DataCatalogue } from "@/domain/view/data";

interface Props {
  set: DataCatalogue["sets"][number];
  /** The address on the day that is read. */
  asOf: (href: string) => string;
}

/** One list: its files, and what each of its columns means. */
export function DataSet({ set: { title, columns, files }, asOf }: Props) {
  const t = useTranslations("data");
  const document = useTranslations("document");
  return (
    <li className="border-b border-rule py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8">
        <h3 className="text-lg font-semibold">{title}</h3>
        <span className="flex gap-x-4">
          {Object.entries(files).map(([ending, href]) => (
            <a
              key={ending}
              href={asOf(href)}
              className="inline-block py-1"
              aria-label={`${title} ${ending.toUpperCase()}`}
            >
              {ending.toUpperCase()}
            </a>
          ))}
        </span>
      </div>
      <Disclosure summary={t("columns", { count: columns.length })}>
        <DataTable
          caption={title}
          isCaptionHidden
          rows={columns}
          rowKey={({ key }) => key}
          columns={[
            { key: "heading", header: document("dictionary.heading"), cell: ({ heading }) => heading },
            { key: "key", header: document("dictionary.key"), cell: ({ key }) => <code>{key}</code> },
            {
              key: "kind",
              header: document("dictionary.kind"),
              cell: ({ kind }) => document(`kinds.${kind}`),
            },
          ]}
        />
      </Disclosure>
    </li>
  );
}
