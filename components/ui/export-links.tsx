import { useTranslations } from "next-intl";

const usual = ["csv", "xlsx", "json", "pdf"] as const;
type Ending = (typeof usual)[number] | "docx" | "png" | "svg";

interface Props {
  /** The export's address with the filters of the page. */
  hrefOf: (ending: Ending) => string;
  endings?: readonly Ending[];
  /** What is taken along; this very view when absent. */
  title?: string;
  /** Stands before the links; the title when absent. */
  lead?: string;
}

/** Exactly this view as a file of each kind. */
export function ExportLinks({ hrefOf, endings = usual, title, lead = title }: Props) {
  const t = useTranslations("table");
  return (
    <span className="no-print inline-flex flex-wrap items-baseline gap-x-3 text-sm">
      {lead ?? t("files")}
      {endings.map((ending) => (
        <a
          key={ending}
          href={hrefOf(ending)}
          className="inline-block py-1"
          aria-label={title ? `${title} ${ending.toUpperCase()}` : t(ending as "csv")}
        >
          {ending.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
